using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Legality;

/// <summary>Who may be exported where <c>default_symbol_visibility</c> is STRICT.</summary>
internal static class VisibilityRules
{
    public static void Check(NameSyntax name, SymbolVisibility visibility, string fullName, EditionFeatures enclosing, bool isNested, DiagnosticBag diagnostics)
    {
        if (isNested && visibility == SymbolVisibility.Export && enclosing.Visibility == DefaultVisibility.Strict)
        {
            diagnostics.Report(
                LanguageDiagnostics.NotVisible, name.Span, fullName, diagnostics.Text.ImportPath,
                ": with default_symbol_visibility = STRICT nothing nested can be exported; move it to the top level");
        }
    }

    /// <summary>Whether a message of the top level is there to hold names only: local, as all are that do not say otherwise, and with no number left for a field.</summary>
    public static bool IsNamespace(MessageSyntax? message) =>
        message is { Visibility: not SymbolVisibility.Export, ReservedRanges.Length: 1 }
        && message.ReservedRanges[0] is { First.Value: 1 } range && (range.Last.IsMax || range.Last.Value == FieldNumbers.Max);
}
