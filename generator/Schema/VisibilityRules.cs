using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Schema;

/// <summary>Who may be exported where <c>default_symbol_visibility</c> is STRICT.</summary>
internal static class VisibilityRules
{
    public static void Check(NameSyntax name, SymbolVisibility visibility, string fullName, Features enclosing, bool isNested, DiagnosticBag diagnostics)
    {
        if (isNested && visibility == SymbolVisibility.Export && enclosing.Visibility == DefaultVisibility.Strict)
        {
            diagnostics.Report(
                LanguageDiagnostics.NotVisible, name.Span, fullName, diagnostics.Text.ImportPath,
                ": with default_symbol_visibility = STRICT nothing nested can be exported; move it to the top level");
        }
    }

    /// <summary>Whether a message is there to hold names only: local, and with no number left for a field.</summary>
    public static bool IsNamespace(MessageSyntax? message) =>
        message is { Visibility: SymbolVisibility.Local, Fields.IsEmpty: true }
        && message.ReservedRanges.Any(static range => range.First.Value == 1 && range.Last.IsMax);
}
