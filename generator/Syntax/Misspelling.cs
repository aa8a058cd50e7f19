using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Recognizes keywords with a typo.</summary>
internal static class Misspelling
{
    private static readonly string[] Labels = ["optional", "repeated", "required", "reserved", "extensions", "option"];
    private static readonly string[] Blocks = ["message", "enum", "oneof", "extend"];
    private static readonly string[] Declarations =
        ["syntax", "edition", "package", "import", "option", "message", "enum", "service", "extend"];

    /// <summary>
    /// Whether what was read as a field's type is a keyword with a typo, because what follows the name fits no field;
    /// <c>mesage Foo {</c> and <c>optinal int32 a = 1;</c> are then reported as such.
    /// </summary>
    public static bool Report(ref ParserState state, NameSyntax word, NameSyntax next)
    {
        if (word.Text is "export" or "local" && next.Text is "message" or "enum" && state.Kind == TokenKind.Identifier)
        {
            return !state.Fail(SyntaxDiagnostics.VisibilityNotAllowed, word.Span, word.Text, "from edition 2024 on");
        }
        string[]? candidates = state.At('{') ? Blocks : state.Kind == TokenKind.Identifier && !state.IsFirstOnLine ? Labels : null;
        if (candidates is null || Nearest(word.Text, candidates) is not { } keyword)
        {
            return false;
        }
        return !state.Fail(SyntaxDiagnostics.UnknownKeyword, word.Span, word.Text, keyword);
    }

    /// <summary>The declaration of a file that a word is likely to mean; null where it is like none.</summary>
    public static string? NearestDeclaration(ReadOnlySpan<byte> word) =>
        word.Length > 12 ? null : Nearest(Utf8.Decode(word), Declarations);

    private static string? Nearest(string word, string[] keywords)
    {
        string? nearest = null;
        int least = 3;
        foreach (string keyword in keywords)
        {
            int distance = Distance(word, keyword);
            if (distance < least && distance * 3 <= keyword.Length)
            {
                least = distance;
                nearest = keyword;
            }
        }
        return nearest;
    }

    // Edits of one letter, and swaps of two neighbours, up to the case of letters; 99 where the words cannot be near.
    private static int Distance(string word, string keyword)
    {
        if (Math.Abs(word.Length - keyword.Length) > 2)
        {
            return 99;
        }
        int[,] rows = new int[word.Length + 1, keyword.Length + 1];
        for (int i = 0; i <= word.Length; i++)
        {
            for (int k = 0; k <= keyword.Length; k++)
            {
                if (i == 0 || k == 0)
                {
                    rows[i, k] = i + k;
                    continue;
                }
                bool same = char.ToLowerInvariant(word[i - 1]) == keyword[k - 1];
                int best = Math.Min(Math.Min(rows[i - 1, k], rows[i, k - 1]) + 1, rows[i - 1, k - 1] + (same ? 0 : 1));
                if (i > 1 && k > 1 && word[i - 1] == keyword[k - 2] && word[i - 2] == keyword[k - 1])
                {
                    best = Math.Min(best, rows[i - 2, k - 2] + 1);
                }
                rows[i, k] = best;
            }
        }
        return rows[word.Length, keyword.Length];
    }
}
