using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Replaces a call that reads a text by one that reads a file.</summary>
internal static class FileRepair
{
    private const string Reader = "AmctGen.Text.TextFormat";

    /// <summary>The repair; none if the call is written in an unusual way.</summary>
    /// <param name="call">The call.</param>
    /// <param name="path">The expression of the path.</param>
    /// <param name="model">The model of the call.</param>
    public static EquatableArray<RepairProperty> Create(TextCall call, string path, SemanticModel model)
    {
        if (call.Call.Syntax is not InvocationExpressionSyntax { Expression: var method }
            || call.Text.Syntax is not ArgumentSyntax { NameColon: null, Expression: var text }
            || model.Compilation.GetTypeByMetadataName(Reader) is not { } reader)
        {
            return default;
        }
        string message = call.Message.ToMinimalDisplayString(model, method.SpanStart);
        return RepairProperty.Of(
            "Read the file",
            [
                (method.SpanStart, method.Span.Length, $"{reader.ToMinimalDisplayString(model, method.SpanStart)}.ParseFile<{message}>"),
                (text.SpanStart, text.Span.Length, path),
            ]);
    }

    /// <summary>The name of the record that a call reads.</summary>
    public static string NameOf(TextCall call) => call.Message.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
