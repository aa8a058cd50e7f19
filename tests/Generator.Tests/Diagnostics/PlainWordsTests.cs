using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Diagnostics;

/// <summary>Messages, comments and pages are in plain English: none of them has a phrase that was found to be hard to read.</summary>
public sealed class PlainWordsTests
{
    // What to write instead: "is not a", "after", "because", "is in", "is missing", "contains", "expects" or "accepts", "reports", "is ignored",
    // "violates the rule", "the error".
    private static readonly Regex s_phrases = new(
        @"(?<!\bthere )\b(is|are) no (?!longer\b|more\b)[a-z]|\bbehind\b|, for (it|they|there|no)\b|\b(stand|stands)\b(?! for\b)|\blacks?\b"
            + @"|\bholds (a|an|the|its|no)\b|\btakes (a|an|one|no|the|its)\b|\btells\b|\bpass(es|ed) over\b|\bbreaks? (a|the|its|this) rules?\b"
            + @"|\bwhat is wrong\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] s_folders = ["generator", "runtime", "samples", "schemas"];

    public static TheoryData<string> Sentences => new(
        "'x' is no name", "write it behind the name", "refused, for it is empty", "a list cannot stand here", "'x' lacks its name",
        "'x' takes a number", "the string holds a NUL", "a rule tells more", "the value is passed over", "it breaks the rule 'a'",
        "What is wrong with it");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_phrase_is_found(string sentence) => Assert.Matches(s_phrases, sentence);

    [Theory]
    [InlineData("there is no message 'x'")]
    [InlineData("'x' is no longer needed: it takes effect; names that stand for types")]
    public void Good_English_is_not(string sentence) => Assert.DoesNotMatch(s_phrases, sentence);

    [Fact]
    public void Sources_have_none_of_the_phrases()
    {
        string[] files = [.. Files("*.cs")];
        Assert.InRange(files.Length, 300, 10_000);
        Assert.Empty(files.SelectMany(static file => Texts(file).SelectMany(text => Found(file, text))));
    }

    [Fact]
    public void Pages_have_none_of_the_phrases()
    {
        string[] files = [.. Files("AMCT*.md")];
        Assert.InRange(files.Length, 100, 10_000);
        Assert.Empty(files.SelectMany(static file => Found(file, Regex.Replace(Read(file), "^```.*?^```", "", RegexOptions.Multiline | RegexOptions.Singleline))));
    }

    private static IEnumerable<string> Files(string pattern) =>
        from folder in s_folders
        from path in Directory.EnumerateFiles(Path.Combine(Corpus.RepositoryRoot, folder), pattern, SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Corpus.RepositoryRoot, path).Replace('\\', '/')
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        select file;

    private static string Read(string file) => File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, file));

    private static IEnumerable<string> Found(string file, string text) =>
        s_phrases.Matches(text).Select(match =>
        {
            int start = Math.Max(0, match.Index - 40);
            return $"{file}: '{match.Value}' in: {text.Substring(start, Math.Min(100, text.Length - start)).ReplaceLineEndings(" ")}";
        });

    // Strings, parts of interpolated strings, and comments without their tags.
    private static IEnumerable<string> Texts(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(Read(file), new CSharpParseOptions(documentationMode: DocumentationMode.None)).GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            {
                yield return token.ValueText;
            }
        }
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                yield return Regex.Replace(trivia.ToString(), "<[^>]*>", "");
            }
        }
    }
}
