namespace AmctGen.Generator.Model;

/// <summary>The types of expressions.</summary>
internal enum CelKind
{
    /// <summary>A bool: true or false.</summary>
    Bool,

    /// <summary>A signed 64-bit integer; enum values too.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>A 64-bit floating-point number; float fields too.</summary>
    Double,

    /// <summary>A string of Unicode text.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A repeated field, or the result of a macro over one.</summary>
    List,

    /// <summary>The value of a map field.</summary>
    Map,

    /// <summary>The value of a message field.</summary>
    Message,

    /// <summary>The type of the literal null.</summary>
    Null,
}
