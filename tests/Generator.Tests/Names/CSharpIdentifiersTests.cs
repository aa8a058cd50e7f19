using AmctGen.Generator.Names;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Names;

/// <summary>The generator's own table of keywords and identifiers agrees with the compiler's.</summary>
public sealed class CSharpIdentifiersTests
{
    [Fact]
    public void Every_keyword_of_the_compiler_is_escaped_and_nothing_else_is()
    {
        string[] keywords =
        [
            .. Enum.GetValues<SyntaxKind>().Where(static kind => SyntaxFacts.IsKeywordKind(kind)).Select(SyntaxFacts.GetText).Where(static text => text.Length > 0),
            "_",
        ];
        Assert.InRange(keywords.Length, 100, 200);
        string[] words = [.. keywords, .. keywords.Select(static word => word + "s"), .. keywords.Select(static word => word.ToUpperInvariant()), "value", "dynamic", "nint", ""];
        Assert.All(words, static word =>
        {
            bool isKeyword = SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(word) != SyntaxKind.None;
            Assert.Equal(isKeyword ? "@" + word : word, CSharpIdentifiers.Escape(word));
        });
    }

    [Fact]
    public void Every_character_is_judged_as_the_compiler_judges_it()
    {
        for (int code = 0; code <= char.MaxValue; code++)
        {
            string alone = ((char)code).ToString();
            Assert.True(SyntaxFacts.IsValidIdentifier(alone) == CSharpIdentifiers.IsValid(alone), $"U+{code:X4} at the start");
            Assert.True(SyntaxFacts.IsValidIdentifier("a" + alone) == CSharpIdentifiers.IsValid("a" + alone), $"U+{code:X4} inside");
        }
        Assert.False(CSharpIdentifiers.IsValid(""));
    }
}
