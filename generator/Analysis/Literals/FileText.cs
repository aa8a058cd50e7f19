using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Recognizes the names and the contents of files.</summary>
internal static class FileText
{
    private static readonly string[] s_extensions =
        [".cfg", ".textproto", ".prototxt", ".pbtxt", ".txtpb", ".txt", ".config", ".conf", ".asciipb"];

    /// <summary>Whether a text that has errors is the name of a file.</summary>
    public static bool IsName(string text) =>
        Array.Exists(s_extensions, extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        && text.IndexOfAny(['\n', '\r', '"', '<', '>', '{', '}', '#', '*', '?', '|']) < 0
        && text.LastIndexOf(':') is -1 or 1;

    /// <summary>The path of an expression that reads a file as UTF-8; null if it does not read a file.</summary>
    public static IOperation? FindRead(IOperation value) => value switch
    {
        IConversionOperation conversion => FindRead(conversion.Operand),
        IInvocationOperation
        {
            TargetMethod: { Name: "ReadAllText" or "ReadAllBytes", ContainingType: { Name: "File", ContainingNamespace.Name: "IO" } },
            Arguments: { Length: 1 } arguments,
        } => arguments[0].Value,
        _ => null,
    };
}
