using System.Text.Json;
using System.Text.RegularExpressions;
using AmctGen.Generator.Rules.Patterns;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Patterns that RE2 accepts or refuses, and what they match there: a translated pattern matches the same.</summary>
public sealed class PatternVerdictTests
{
    [Fact]
    public void Patterns_mean_what_they_mean_to_RE2()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "re2", "patterns.tsv"));
        string[] subjects = [.. lines[0].Split('\t').Select(static subject => JsonSerializer.Deserialize<string>(subject)!)];
        int translatedCount = 0;
        List<string> wrong = [];
        foreach (string[] row in lines.Skip(1).Select(static line => line.Split('\t', 2)))
        {
            (string? translated, Re2Problem? problem, AmctGen.Text.MessageText? reason) = PatternTranslator.Translate(JsonSerializer.Deserialize<string>(row[1])!);
            string actual = problem is not null ? "-" : translated is null ? row[0] : Matches(translated, subjects);
            translatedCount += translated is null ? 0 : 1;
            if (actual != row[0] || (row[0] == "-" && reason is not null))
            {
                wrong.Add($"{row[1]}: {actual} ({translated ?? problem?.Message.ToString() ?? reason?.ToString()})\n  NOT {row[0]}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(translatedCount, 500, lines.Length);
    }

    [Theory]
    [InlineData("(?<name>a)", "a", true)]
    [InlineData("(?<=a)", "a", null)]
    [InlineData("^\\p{L}+$", "\U00020000", true)]
    [InlineData("\\PL\\z", "a\n", true)]
    public void Whatever_version_they_are_from(string pattern, string text, bool? matches)
    {
        (string? translated, _, _) = PatternTranslator.Translate(pattern);
        Assert.Equal(matches, translated is null ? null : Matches(translated, [text]) == "1");
    }

    private static string Matches(string translated, string[] subjects)
    {
        var regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return string.Concat(subjects.Select(subject => regex.IsMatch(subject) ? '1' : '0'));
    }
}
