using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Legality;

/// <summary>Checks which messages can be exported if <c>default_symbol_visibility</c> is STRICT.</summary>
internal static class VisibilityRules
{
    public static void Check(
        NameSyntax name, SymbolVisibility visibility, string fullName, EditionFeatures enclosing, bool isNested, DiagnosticBag diagnostics)
    {
        if (isNested && visibility == SymbolVisibility.Export && enclosing.Visibility == DefaultVisibility.Strict)
        {
            diagnostics.Report(
                LanguageDiagnostics.NotVisible, name.Span, fullName, diagnostics.Text.ImportPath,
                $": with default_symbol_visibility = STRICT nothing nested can be exported; move it to the top level");
        }
    }

    /// <summary>Whether a top-level message only serves as a scope for names: it is local, and no field number is available.</summary>
    public static bool IsNamespace(MessageSyntax? message) =>
        message is { Visibility: not SymbolVisibility.Export, ReservedRanges.Length: 1 }
        && message.ReservedRanges[0] is { First.Value: 1 } range && (range.Last.IsMax || range.Last.Value == FieldNumbers.Max);
}
