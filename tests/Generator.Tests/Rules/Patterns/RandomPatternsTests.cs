using System.Globalization;
using System.Text.RegularExpressions;
using AmctGen.Generated;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules.Patterns;

/// <summary>
/// Random patterns on random texts match what they match in .NET, whatever memory there is for states. The environment variable
/// AMCTGEN_PATTERN_FUZZ sets the number of pairs and the seed, for example 1000000@1.
/// </summary>
public sealed class RandomPatternsTests(ITestOutputHelper output)
{
    private const int Texts = 25;
    private const string Usual = "10000@3";

    [Fact]
    public void They_match_the_same_as_in_dotnet()
    {
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_PATTERN_FUZZ") ?? Usual).Split('@');
        long wanted = long.Parse(wish[0], CultureInfo.InvariantCulture);
        var random = new Random(wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount);
        var patterns = new RandomPatterns(random);
        long matches = 0;
        for (long pairs = 0; pairs < wanted; pairs += Texts)
        {
            string pattern = patterns.Write();
            var expected = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            Re2Program program = Re2Parser.Parse(pattern).Program!;
            Re2Automaton[] automata = [new(program), new(program, budget: 60), new(program, budget: 0)];
            for (int i = 0; i < Texts; i++)
            {
                string text = patterns.Text();
                bool isMatch = expected.IsMatch(text);
                matches += isMatch ? 1 : 0;
                Assert.True(Array.TrueForAll(automata, automaton => automaton.IsMatch(text) == isMatch), $"{pattern} on '{text}': {isMatch}");
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wanted} pairs, {matches} matches"));
        Assert.InRange(matches, wanted / 5, wanted * 4 / 5);
    }

    [Fact]
    public void Threads_that_share_a_pattern_agree()
    {
        var random = new Random(11);
        var patterns = new RandomPatterns(random);
        string[] texts = [.. Enumerable.Range(0, 200).Select(_ => patterns.Text())];
        for (int round = 0; round < 100; round++)
        {
            Re2Program program = Re2Parser.Parse(patterns.Write()).Program!;
            var alone = new Re2Automaton(program);
            bool[] expected = [.. texts.Select(text => alone.IsMatch(text))];
            var shared = new Re2Automaton(program, budget: round % 2 == 0 ? 100 : int.MaxValue);
            Parallel.For(0, 8, start =>
            {
                for (int i = 0; i < texts.Length; i++)
                {
                    int text = (i + (25 * start)) % texts.Length;
                    Assert.Equal(expected[text], shared.IsMatch(texts[text]));
                }
            });
        }
    }
}
