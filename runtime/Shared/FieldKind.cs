namespace AmctGen.Text;

/// <summary>The type of a field as the .proto names it.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum FieldKind : byte
{
    /// <summary>64-bit floating point.</summary>
    Double,

    /// <summary>32-bit floating point.</summary>
    Float,

    /// <summary>Signed 32-bit.</summary>
    Int32,

    /// <summary>Signed 64-bit.</summary>
    Int64,

    /// <summary>Unsigned 32-bit.</summary>
    UInt32,

    /// <summary>Unsigned 64-bit.</summary>
    UInt64,

    /// <summary>Signed 32-bit, zigzag on the wire.</summary>
    SInt32,

    /// <summary>Signed 64-bit, zigzag on the wire.</summary>
    SInt64,

    /// <summary>Unsigned 32-bit, fixed width on the wire.</summary>
    Fixed32,

    /// <summary>Unsigned 64-bit, fixed width on the wire.</summary>
    Fixed64,

    /// <summary>Signed 32-bit, fixed width on the wire.</summary>
    SFixed32,

    /// <summary>Signed 64-bit, fixed width on the wire.</summary>
    SFixed64,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>Any bytes.</summary>
    Bytes,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A proto2 group or a field with delimited encoding: a message on the inside.</summary>
    Group,
}
