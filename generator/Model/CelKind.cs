namespace AmctGen.Generator.Model;

/// <summary>The types of expressions.</summary>
internal enum CelKind
{
    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A signed 64-bit integer; enum values too.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>A 64-bit floating-point number; float fields too.</summary>
    Double,

    /// <summary>Text.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A repeated field, or what a macro makes of one.</summary>
    List,

    /// <summary>A map field.</summary>
    Map,

    /// <summary>A message.</summary>
    Message,

    /// <summary>The literal null.</summary>
    Null,
}
