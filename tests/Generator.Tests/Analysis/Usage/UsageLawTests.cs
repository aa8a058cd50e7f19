using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>What the findings say is true: the mistakes are executed.</summary>
public sealed class UsageLawTests
{
    private const string Program = """
        public static class Program
        {
            private delegate void Body(Config cfg, Config.Builder b, Part.Builder part, string text, float number, string? maybe, bool flag, Fast fast, Fast? maybeFast, dynamic any);

            public static string Run()
            {
                var lines = new List<string>();
                foreach (Body body in new Body[] { /*bodies*/ })
                {
                    Log.Clear();
                    try
                    {
                        Config.Builder b = Config.CreateBuilder();
                        body(Config.CreateBuilder().WithRatio(.25f).Build(), b, Part.CreateBuilder().WithBits(4), "t", .5f, null, true, new Fast(), null, null!);
                        Use(b);
                    }
                    catch (Exception exception)
                    {
                        Log.Add(exception.GetType().Name);
                    }
                    lines.Add(string.Join("; ", Log).Replace('\n', ' '));
                }
                return string.Join("\n", lines);
            }
        }
        """;

    [Fact]
    public void A_builder_without_a_required_field_throws() =>
        Assert.All(Execute(UsageTable.Mistakes("AMCT4010")), static line => Assert.Contains("MissingFieldsException", line.Result, StringComparison.Ordinal));

    [Fact]
    public void A_constant_that_violates_a_rule_is_invalid_or_throws() =>
        Assert.All(Execute(UsageTable.Mistakes("AMCT4011")), static line => Assert.True(
            line.Result.Contains("INVALID", StringComparison.Ordinal) || line.Result.Contains("ArgumentNullException", StringComparison.Ordinal), line.ToString()));

    [Theory]
    [InlineData("AMCT4012")]
    [InlineData("AMCT4013")]
    public async Task Without_what_has_no_effect_the_result_is_the_same(string id)
    {
        string[] snippets = UsageTable.Mistakes(id);
        Diagnostic[] found = [.. (await Snippets.Analyze(snippets)).Select(static one => one.Finding)];

        string repaired = await Repairs.ApplyAsync(Snippets.Source(snippets), found);

        Assert.Equal(Execute(snippets), Execute(snippets, repaired));
    }

    private static (string Snippet, string Result)[] Execute(string[] snippets) => Execute(snippets, Snippets.Source(snippets));

    private static (string Snippet, string Result)[] Execute(string[] snippets, string source)
    {
        string bodies = string.Join(", ", snippets.Select(static (_, i) => string.Create(CultureInfo.InvariantCulture, $"S{i}.M")));
        string[] results = TestCompilation.Execute(Snippets.Compile(source, Program.Replace("/*bodies*/", bodies, StringComparison.Ordinal))).Split('\n');
        Assert.Equal(snippets.Length, results.Length);
        return [.. snippets.Zip(results)];
    }
}
