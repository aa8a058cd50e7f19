namespace AmctGen.Generator.Emit;

/// <summary>How a record stores a field.</summary>
internal enum FieldStorage
{
    /// <summary>A value and a bit that is 1 if the field is set.</summary>
    HasBit,

    /// <summary>A reference; null if the field is not set.</summary>
    Reference,

    /// <summary>A value without presence.</summary>
    Plain,

    /// <summary>In the variables of the oneof, which its members share.</summary>
    Oneof,

    /// <summary>An equatable array.</summary>
    List,

    /// <summary>An equatable map.</summary>
    Map,
}
