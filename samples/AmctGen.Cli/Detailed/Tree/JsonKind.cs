namespace AmctGen.Cli.Detailed.Tree;

/// <summary>The kinds of values in JSON.</summary>
internal enum JsonKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number; also NaN, Infinity and -Infinity, which Python writes and reads.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary><c>null</c></summary>
    Null,
}
