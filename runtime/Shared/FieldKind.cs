namespace AmctGen.Text;

/// <summary>The type of a field in the .proto.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum FieldKind : byte
{
    /// <summary>64-bit floating-point number (double).</summary>
    Double,

    /// <summary>32-bit floating-point number (float).</summary>
    Float,

    /// <summary>Signed 32-bit integer, a varint on the wire.</summary>
    Int32,

    /// <summary>Signed 64-bit integer, a varint on the wire.</summary>
    Int64,

    /// <summary>Unsigned 32-bit integer, a varint on the wire.</summary>
    UInt32,

    /// <summary>Unsigned 64-bit integer, a varint on the wire.</summary>
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

    /// <summary>A bool: true or false.</summary>
    Bool,

    /// <summary>A string of Unicode text.</summary>
    String,

    /// <summary>A sequence of any bytes.</summary>
    Bytes,

    /// <summary>The number of an enum value.</summary>
    Enum,

    /// <summary>A message with its own fields.</summary>
    Message,

    /// <summary>A proto2 group or a field with delimited encoding, whose value is a message.</summary>
    Group,
}
