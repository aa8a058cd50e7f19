namespace AmctGen.Generated;

/// <summary>The kinds of values of the Common Expression Language.</summary>
#if !AMCTGEN_GENERATOR
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public
#endif
enum CelValueKind
{
    /// <summary>The result of an expression that cannot be evaluated.</summary>
    Error,

    /// <summary>The value <c>null</c>.</summary>
    Null,

    /// <summary>A bool.</summary>
    Bool,

    /// <summary>A signed 64-bit integer.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>A 64-bit floating-point number.</summary>
    Double,

    /// <summary>A string of Unicode text.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A type.</summary>
    Type,
}
