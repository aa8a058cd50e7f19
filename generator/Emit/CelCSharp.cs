using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>The operators and types of expressions as C#.</summary>
internal static class CelCSharp
{
    private const string Math = "global::AmctGen.Generated.CelMath";
    private const string Memory = "global::System.MemoryExtensions";

    /// <summary>An operator between values that did not fail, other than arithmetic.</summary>
    public static string Operate(string symbol, CelKind kind, string left, string right) => (symbol, kind) switch
    {
        ("+", CelKind.String) => $"string.Concat({left}, {right})",
        ("+", _) => $"{Math}.Concat({left}, {right})",
        ("==" or "!=", _) => $"{left} {symbol} {right}",
        ("<", CelKind.Bool) => $"!{left} && {right}",
        ("<=", CelKind.Bool) => $"!{left} || {right}",
        (">", CelKind.Bool) => $"{left} && !{right}",
        (">=", CelKind.Bool) => $"{left} || !{right}",
        (_, CelKind.String) => $"{Math}.Compare({left}, {right}) {symbol} 0",
        (_, CelKind.Bytes) => $"{Memory}.SequenceCompareTo({left}.Span, {right}.Span) {symbol} 0",
        _ => $"{left} {symbol} {right}",
    };

    /// <summary>A field's value as the type that expressions see.</summary>
    public static string Convert(CelKind kind, string text) => kind is CelKind.Int or CelKind.Uint or CelKind.Double ? $"({TypeName(kind)}){text}" : text;

    /// <summary>The C# type of values.</summary>
    public static string TypeName(CelKind kind) => kind switch
    {
        CelKind.Bool => "bool",
        CelKind.Int => "long",
        CelKind.Uint => "ulong",
        CelKind.Double => "double",
        CelKind.String => "string",
        _ => "global::AmctGen.ByteString",
    };
}
