using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads <c>export</c> and <c>local</c>, which are keywords only from edition 2024 on and only before a message or enum.</summary>
internal static class VisibilityParser
{
    public static bool TryParse(ref ParserState state, out SymbolVisibility visibility)
    {
        visibility = state.At("export"u8)
            ? SymbolVisibility.Export
            : state.At("local"u8)
            ? SymbolVisibility.Local
            : SymbolVisibility.Default;
        if (visibility == SymbolVisibility.Default || !state.HasVisibility)
        {
            return false;
        }
        Tokenizer next = state.Peek();
        if (!next.IsIdentifier("message"u8) && !next.IsIdentifier("enum"u8))
        {
            return false;
        }
        state.Next();
        return true;
    }

    /// <summary>Whether one of the words is a visibility before something other than a message or enum.</summary>
    public static bool IsMisplaced(ref ParserState state) =>
        state.HasVisibility && state.IsEditionKnown && (state.At("export"u8) || state.At("local"u8));

    public static void ReportMisplaced(ref ParserState state) =>
        state.Fail(SyntaxDiagnostics.VisibilityNotAllowed, state.Span, Utf8.Decode(state.TokenText), "only before 'message' and 'enum'");
}
