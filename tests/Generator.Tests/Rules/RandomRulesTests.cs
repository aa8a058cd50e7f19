using System.Globalization;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Random rules on random messages: the generated validation and the evaluator find the same violations.</summary>
public sealed class RandomRulesTests(ITestOutputHelper output)
{
    private const int Expressions = 60;
    private const int Texts = 400;
    private const int UsualPairs = 50_000;

    [Fact]
    public void Both_back_ends_agree()
    {
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_RULES_FUZZ") ?? string.Create(CultureInfo.InvariantCulture, $"{UsualPairs}@5")).Split('@');
        long wanted = long.Parse(wish[0], CultureInfo.InvariantCulture);
        int seed = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var random = new Random(seed);
        long pairs = 0;
        long broken = 0;
        long failed = 0;
        int schemas = 0;
        while (pairs < wanted)
        {
            var rules = new RandomRules(random);
            var run = new BackEnds(("t.proto", rules.Write(Expressions)));
            var texts = new RandomTexts(random);
            string[] all = [.. Enumerable.Range(0, Texts).Select(_ => texts.Write(run.Evaluator.Shape("t.M")))];
            foreach (string[] violations in run.Violations("t.M", all))
            {
                broken += violations.Length;
                failed += violations.Count(static violation => violation.Contains("cannot be evaluated", StringComparison.Ordinal));
            }
            pairs += rules.Count * Texts;
            schemas++;
        }
        output.WriteLine($"{pairs} pairs of {schemas} schemas from seed {seed}: {broken} violations, of which {failed} are failures of evaluations");
        Assert.InRange(broken, pairs / 20, pairs * 20);
        Assert.InRange(failed, 1, broken / 2);
    }
}
