namespace AmctGen.Generator.Model;

/// <summary>The types of constants.</summary>
internal enum ConstantKind
{
    Int32,
    Int64,
    UInt32,
    UInt64,
    Float,
    Double,
    Bool,
    String,
    Bytes,
    Enum,

    /// <summary>A number of nanoseconds.</summary>
    Nanoseconds,

    /// <summary>The null of expressions.</summary>
    Null,
}
