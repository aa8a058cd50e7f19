using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>The operators and types of expressions as C#.</summary>
internal static class CelCSharp
{
    private const string Math = "global::AmctGen.Generated.CelMath";
    private const string Memory = "global::System.MemoryExtensions";

    /// <summary>An operator other than arithmetic, applied to values that are not null.</summary>
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

    /// <summary>Arithmetic of integers, which is null if it overflows or divides by zero.</summary>
    public static string Calculate(string symbol, string left, string right)
    {
        string function = symbol switch
        {
            "+" => "Add",
            "-" => "Subtract",
            "*" => "Multiply",
            "/" => "Divide",
            _ => "Modulo",
        };
        return $"{Math}.{function}({left}, {right})";
    }

    /// <summary>The runtime's function for a macro.</summary>
    /// <param name="macro">The name of the macro.</param>
    /// <param name="isMapped">Whether the list of the results is only counted, or checked for duplicates.</param>
    public static string MacroFunction(string macro, bool isMapped) => macro switch
    {
        "all" => "All",
        "exists" => "Any",
        "exists_one" => "One",
        "filter" => isMapped ? "Count" : "Where",
        _ => isMapped ? "IsUnique" : "Select",
    };

    /// <summary>A field's value, converted to the type that expressions use for it.</summary>
    public static string Convert(CelKind kind, string text) =>
        kind is CelKind.Int or CelKind.Uint or CelKind.Double ? $"({TypeName(kind)}){text}" : text;

    /// <summary>The C# type of values of a kind.</summary>
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
