using AmctGen.Generated;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Rules.Patterns;

/// <summary>Hostile patterns: each is refused or compiled, in linear time, on a stack of one megabyte, and matches in linear time.</summary>
public sealed class HostilePatternTests
{
    private const int Large = 100_000;

    private static readonly string s_text = new('a', 2000);

    public static TheoryData<string, Func<int, string>> Accepted => new()
    {
        { "literal", static size => Repeat("a", size) },
        { "parentheses", static size => Repeat("(", size) + "a" + Repeat(")", size) },
        { "nested parts", static size => Repeat("(a", size / 3) + Repeat(")", size / 3) },
        { "nested stars", static size => Repeat("(?:a", size / 4) + Repeat(")*", size / 4) },
        { "star of star", static size => Repeat("(", size / 3) + "a" + Repeat(")*", size / 3) },
        { "nested alternatives", static size => Repeat("(a|", size / 4) + Repeat(")", size / 4) },
        { "stars", static size => Repeat("a*", size / 2) },
        { "options", static size => Repeat("a?", size / 2) },
        { "alternatives", static size => Repeat("ab|", size / 3) + "x" },
        { "empty alternatives", static size => Repeat("|", size) },
        { "empty groups", static size => Repeat("()", size / 2) },
        { "assertions", static size => Repeat("^\\b", size / 3) },
        { "class", static size => "[" + string.Concat(Enumerable.Range(0x4e00, Math.Min(size, 20_000)).Select(static unit => (char)unit)) + "]" },
        { "classes", static size => string.Concat(Enumerable.Range(0x4e00, Math.Min(size / 4, 20_000)).Select(static unit => $"[^{(char)unit}]?")) },
        { "ranges", static size => string.Concat(Enumerable.Range(0x4e00, size / 20).Select(static unit => $"[\\x00-{(char)unit}]?")) },
        { "regardless of case", static size => "(?i)" + Repeat("k", size) },
        { "Unicode classes", static size => Repeat("\\pL?", size / 4) },
        { "quotation", static size => "\\Q" + Repeat("(", size) },
        { "flags", static size => Repeat("(?i)", size / 4) },
        { "names", static size => string.Concat(Enumerable.Range(0, size / 12).Select(static number => $"(?P<n{number:D6}>)")) },
        { "bytes", static size => Repeat("\\C?", size / 3) },
    };

    public static TheoryData<string, Func<int, string>> Refused => new()
    {
        { "open parentheses", static size => Repeat("(", size) },
        { "open class", static size => "[" + Repeat("[", size) },
        { "open braces", static size => Repeat("(?P<", size) },
        { "repetitions", static size => Repeat("(?:a{1000})", size / 5) },
        { "nested repetitions", static size => "((a{100}){100}){100}" + Repeat("a", size) },
        { "repeated options", static size => Repeat("(?:(?:a?){500}){2}", size / 10) + "*" },
        { "classes in a class", static size => "[" + Repeat("\\pL", size / 3) + "]" + Repeat("[", size) },
        { "distinct classes", static size => string.Concat(Enumerable.Range(0x4e00, Math.Max(3000, size / 30)).Select(static unit => $"[{(char)unit}\\p{{Lu}}]")) },
    };

    [Theory]
    [MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public void What_is_accepted_matches(string name, Func<int, string> make) => SmallStack.Run(() => LinearTime.Assert(
        size =>
        {
            (Re2Program? program, Re2Problem? problem) = Re2Parser.Parse(make(size));
            Assert.True(program is not null, $"{name}: {problem?.Message}");
            _ = new Re2Automaton(program).IsMatch(s_text.AsSpan(0, 100));
        },
        Large));

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_not_accepted_is_told(string name, Func<int, string> make) => SmallStack.Run(() => LinearTime.Assert(
        size => Assert.True(Re2Parser.Parse(make(size)).Problem is not null, name),
        Large));

    // What takes exponential time with backtracking, or many states.
    [Theory]
    [InlineData("(a*)*b", false)]
    [InlineData("(a|a)*b", false)]
    [InlineData("(x+x+)+y", false)]
    [InlineData("(a?){500}a{500}$", true)]
    [InlineData("a.{300}$", true)]
    [InlineData("(a|b).{300}(c|a)$", true)]
    [InlineData("(.*)(.*)(.*)(.*)(.*)x", false)]
    [InlineData("((((((a?)*)*)*)*)*)*b", false)]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$", false)]
    [InlineData("\\b(\\w+\\s*)*!$", false)]
    public void Matching_takes_linear_time(string pattern, bool isMatch)
    {
        var automaton = new Re2Automaton(Re2Parser.Parse(pattern).Program!);
        LinearTime.Assert(size => Assert.Equal(isMatch, automaton.IsMatch(new string('a', size))), 32_000);
    }

    [Fact]
    public void A_pattern_that_was_used_before_matches_without_an_allocation()
    {
        string[] texts = ["layer-12", "", "日本", "a b", "x1", new('z', 500)];
        Re2Pattern[] patterns = [new("^[a-z0-9-]+$"), new("\\bb"), new("^\\p{Han}+$"), new("(a|b)*\\d"), Re2Pattern.Find("z{400}")!];
        long allocated = 1;
        for (int round = 0; round < 20 && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int matches = 0;
            foreach (Re2Pattern pattern in patterns)
            {
                foreach (string text in texts)
                {
                    matches += pattern.IsMatch(text) ? 1 : 0;
                }
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(8, matches);
        }
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Without_memory_for_states_it_does_not_allocate_either()
    {
        var automaton = new Re2Automaton(Re2Parser.Parse("(a|b)*c\\pL").Program!, budget: 0);
        string text = new string('b', 1000) + "cé";
        long allocated = 1;
        for (int round = 0; round < 20 && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(automaton.IsMatch(text));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_limit_is_told() => Assert.Equal(
        "it is too large: at most 700000 characters and ranges of characters, counted as often as they are repeated",
        Re2Parser.Parse(Repeat("a{1000}", 701)).Problem!.Message.ToString());

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
