using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads <c>export</c> and <c>local</c>, which are keywords only from edition 2024 on and only before a message or enum.</summary>
internal static class VisibilityParser
{
    public static bool TryParse(ref ParserState state, out SymbolVisibility visibility)
    {
        visibility = state.At("export"u8) ? SymbolVisibility.Export : state.At("local"u8) ? SymbolVisibility.Local : SymbolVisibility.Default;
        if (visibility == SymbolVisibility.Default || !state.HasVisibility)
        {
            return false;
        }
        // A field may have a type that is called so, and the name of a keyword.
        Tokenizer next = state.Peek();
        if (!next.IsIdentifier("message"u8) && !next.IsIdentifier("enum"u8))
        {
            return false;
        }
        next.Next();
        if (next.IsSymbol('='))
        {
            return false;
        }
        state.Next();
        return true;
    }
}
