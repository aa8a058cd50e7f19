using System.Globalization;
using System.Text;
using System.Text.Json;
using AmctGen.Generated;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules.Patterns;

/// <summary>Patterns that RE2 accepts or refuses, and what they match there.</summary>
public sealed class PatternVerdictTests(ITestOutputHelper output)
{
    [Fact]
    public void Patterns_mean_what_they_mean_to_RE2()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "re2", "patterns.tsv"));
        string[] subjects = [.. lines[0].Split('\t').Select(static subject => JsonSerializer.Deserialize<string>(subject)!)];
        int accepted = 0;
        List<string> wrong = [];
        foreach (string[] row in lines.Skip(1).Select(static line => line.Split('\t', 2)))
        {
            (Re2Program? program, Re2Problem? problem) = Re2Parser.Parse(JsonSerializer.Deserialize<string>(row[1])!);
            string actual = program is null ? "-" : Matches(new Re2Automaton(program), subjects);
            accepted += program is null ? 0 : 1;
            if (actual != row[0])
            {
                wrong.Add($"{row[1]}: {actual} ({problem?.Message})\n  NOT {row[0]}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(accepted, 1500, lines.Length);
    }

    [Theory]
    [InlineData("(?<name>a)", "a", true)]
    [InlineData("(?<=a)", "a", null)]
    [InlineData("^\\p{L}+$", "\U00020000", true)]
    [InlineData("\\PL\\z", "a\n", true)]
    [InlineData("^\\p{Kawi}$", "\U00011f00", true)]
    [InlineData("(?i)^\\p{Greek}+$", "Σσς\u00b5", true)]
    [InlineData("^\\p{Han}{2}$", "日本", true)]
    [InlineData("\\bé", "é", false)]
    [InlineData("^\\C{2}$", "é", true)]
    public void Whatever_version_they_are_from(string pattern, string text, bool? matches)
    {
        Re2Program? program = Re2Parser.Parse(pattern).Program;
        Assert.Equal(matches, program is null ? null : new Re2Automaton(program).IsMatch(text));
    }

    // In UTF-8 there is nothing like it.
    [Fact]
    public void Half_of_a_surrogate_pair_is_no_character()
    {
        Assert.False(new Re2Pattern("^.$").IsMatch("\ud800"));
        Assert.False(new Re2Pattern("\\x{d800}").IsMatch("\ud800"));
        Assert.False(new Re2Pattern("^[^a]*$").IsMatch("b\ud800"));
        Assert.True(new Re2Pattern("^b|c$").IsMatch("b\udc00"));
        Assert.True(new Re2Pattern("").IsMatch("\udc00"));
    }

    /// <summary>
    /// RE2's own tests, which are not part of the repository: the environment variable AMCTGEN_RE2TESTS names a folder with re2-search.txt
    /// or re2-exhaustive.txt. Without it this test says so and checks nothing.
    /// </summary>
    [Fact]
    public void RE2s_own_tests_pass()
    {
        if (Environment.GetEnvironmentVariable("AMCTGEN_RE2TESTS") is not { } folder)
        {
            output.WriteLine("skipped: AMCTGEN_RE2TESTS does not name a folder");
            return;
        }
        string[] files = Directory.GetFiles(folder, "re2-*.txt");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            (long count, List<string> wrong) = Run(File.ReadAllText(file).Split('\n'));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {count} pairs, {wrong.Count} wrong"));
            Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(20)));
            Assert.NotEqual(0, count);
        }
    }

    // A list of texts, then patterns: after each a line for each text, whose first two fields are the matches of all of the text and of a part.
    private static (long Count, List<string> Wrong) Run(string[] lines)
    {
        List<string> texts = [];
        List<string> wrong = [];
        Re2Automaton? whole = null;
        Re2Automaton? part = null;
        string pattern = "";
        bool areTexts = false;
        int index = 0;
        long count = 0;
        foreach (string line in lines)
        {
            switch (line)
            {
                case "strings":
                    texts.Clear();
                    areTexts = true;
                    break;
                case "regexps":
                    areTexts = false;
                    break;
                case ['"', ..] when areTexts:
                    texts.Add(Unquote(line));
                    break;
                case ['"', ..]:
                    pattern = Unquote(line);
                    whole = new Re2Automaton(Re2Parser.Parse("\\A(?:" + pattern + ")\\z").Program!);
                    part = new Re2Automaton(Re2Parser.Parse(pattern).Program!);
                    index = 0;
                    break;
                case ['-' or (>= '0' and <= '9'), ..]:
                    string text = texts[index++];
                    string[] expected = line.Split(';');
                    bool isWrong = whole!.IsMatch(text) != (expected[0] != "-") || part!.IsMatch(text) != (expected[1] != "-");
                    count++;
                    if (isWrong)
                    {
                        wrong.Add($"{pattern} on {JsonSerializer.Serialize(text)}: {line}");
                    }
                    break;
            }
        }
        return (count, wrong);
    }

    // Go's notation of a text.
    private static string Unquote(string quoted)
    {
        var text = new StringBuilder();
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
                continue;
            }
            int digits = quoted[++i] switch { 'x' => 2, 'u' => 4, _ => 0 };
            int known = "abfnrtv".IndexOf(quoted[i], StringComparison.Ordinal);
            text.Append(digits > 0 ? (char)int.Parse(quoted.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : known < 0 ? quoted[i]
                : "\a\b\f\n\r\t\v"[known]);
            i += digits;
        }
        return text.ToString();
    }

    private static string Matches(Re2Automaton automaton, string[] subjects) =>
        string.Concat(subjects.Select(subject => automaton.IsMatch(subject) ? '1' : '0'));
}
