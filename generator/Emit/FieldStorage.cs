namespace AmctGen.Generator.Emit;

/// <summary>How a record stores a field.</summary>
internal enum FieldStorage
{
    /// <summary>A bare value, and a bit that tells whether it is set.</summary>
    HasBit,

    /// <summary>A reference; null is unset.</summary>
    Reference,

    /// <summary>A bare value that is never unset.</summary>
    Plain,

    /// <summary>Together with the other members of its oneof.</summary>
    Oneof,

    /// <summary>An equatable array.</summary>
    List,

    /// <summary>An equatable map.</summary>
    Map,
}
