using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>
/// Runs protovalidate's conformance suite through the generated code and through the evaluator. The suite is not part of the repository:
/// the environment variable AMCTGEN_PROTOVALIDATE names a checkout of it. Without it this test says so and checks nothing.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_suite_of_protovalidate_passes()
    {
        if (Environment.GetEnvironmentVariable("AMCTGEN_PROTOVALIDATE") is not { } checkout)
        {
            output.WriteLine("skipped: AMCTGEN_PROTOVALIDATE does not name a checkout");
            return;
        }
        var schema = new ConformanceSchema(
            Path.Combine(checkout, "proto", "protovalidate-testing"), static path => path.Contains("/conformance/cases/", StringComparison.Ordinal));
        var failures = new List<string>();
        var counts = new SortedDictionary<string, (int Passed, int Unsupported, int Wrong)>(StringComparer.Ordinal);
        foreach (ConformanceCase item in new ConformanceCases(checkout, schema.Shapes).Read())
        {
            string generated = schema.Errors.ContainsKey(item.Message) ? "compilation_error" : schema.Generated(item.Message, item.Text);
            string evaluated = generated == "compilation_error" ? generated : schema.Evaluated(item.Message, item.Text);
            bool isUnsupported = schema.IsUnsupported(item.Message);
            bool isPassed = !isUnsupported && generated == item.Expected && evaluated == item.Expected;
            (int passed, int unsupported, int wrong) = counts.GetValueOrDefault(item.Suite);
            counts[item.Suite] = (passed + (isPassed ? 1 : 0), unsupported + (isUnsupported ? 1 : 0), wrong + (isPassed || isUnsupported ? 0 : 1));
            if (!isPassed)
            {
                string reason = isUnsupported ? "unsupported" : $"generated {generated}\n   evaluated {evaluated}";
                failures.Add($"{item.Suite} {item.Name} {item.Message} [{item.Text}]\n   expected  {item.Expected}\n   {reason}\n   {schema.Errors.GetValueOrDefault(item.Message)}");
            }
        }
        foreach ((string suite, (int passed, int unsupported, int wrong)) in counts)
        {
            output.WriteLine($"{suite}: {passed} pass, {unsupported} unsupported, {wrong} wrong");
        }
        output.WriteLine($"all: {counts.Values.Sum(static count => count.Passed)} pass, {counts.Values.Sum(static count => count.Unsupported)} unsupported, "
            + $"{counts.Values.Sum(static count => count.Wrong)} wrong");
        foreach (string reason in schema.Unsupported.Values)
        {
            output.WriteLine(reason);
        }
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }
}
