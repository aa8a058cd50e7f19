using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Recognizes keywords that are misspelled.</summary>
internal static class Misspelling
{
    private static readonly string[] Labels = ["optional", "repeated", "required", "reserved", "extensions", "option"];
    private static readonly string[] Blocks = ["message", "enum", "oneof", "extend"];
    private static readonly string[] Declarations =
        ["syntax", "edition", "package", "import", "option", "message", "enum", "service", "extend"];

    /// <summary>
    /// Whether a word that was read as a field's type is a misspelled keyword, because the tokens after the name do not match a field;
    /// <c>mesage Foo {</c> and <c>optinal int32 a = 1;</c> are then reported as such.
    /// </summary>
    public static bool Report(ref ParserState state, NameSyntax word, NameSyntax next)
    {
        if (word.Text is "export" or "local" && next.Text is "message" or "enum" && state.Kind == TokenKind.Identifier)
        {
            return !state.Fail(SyntaxDiagnostics.VisibilityNotAllowed, word.Span, word.Text, "from edition 2024 on");
        }
        string[]? candidates = state.At('{') ? Blocks : state.Kind == TokenKind.Identifier && !state.IsFirstOnLine ? Labels : null;
        if (candidates is null || Suggestions.Find(word.Text, candidates) is not { } keyword)
        {
            return false;
        }
        return !state.Fail(SyntaxDiagnostics.UnknownKeyword, word.Span, state.Replace(word.Span, keyword), word.Text, keyword);
    }

    /// <summary>Whether a declaration can start with a keyword in place of a word, judging by the next token.</summary>
    public static bool Suits(string keyword, string word, scoped in Tokenizer next)
    {
        // A word that is itself a keyword is not misspelled but in the wrong place.
        if (Array.IndexOf(Labels, word) >= 0 || Array.IndexOf(Blocks, word) >= 0)
        {
            return false;
        }
        return keyword switch
        {
            "syntax" or "edition" => next.IsSymbol('='),
            "import" => next.Kind == TokenKind.String || next.IsIdentifier("public"u8) || next.IsIdentifier("weak"u8)
                || next.IsIdentifier("option"u8),
            "option" => next.Kind == TokenKind.Identifier || next.IsSymbol('('),
            _ => next.Kind == TokenKind.Identifier,
        };
    }

    /// <summary>The keyword of a declaration that a word probably means; null if it is not similar to any.</summary>
    public static string? NearestDeclaration(ReadOnlySpan<byte> word) =>
        Suggestions.Find(Utf8.Decode(word), Declarations);
}
