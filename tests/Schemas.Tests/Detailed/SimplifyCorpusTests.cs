using System.Globalization;
using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Simplifying;
using AmctGen.Cli.Findings;
using AmctGen.Schemas.Effective;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Detailed;

/// <summary>Simplifies every detailed configuration of the corpora.</summary>
public class SimplifyCorpusTests(ITestOutputHelper output)
{
    // A group with an operation that belongs to no layer: AMCT writes it, and refuses the file that it has written.
    private const string UnnamedMember = "AMCT5212";

    [Fact]
    public void The_effective_configuration_of_the_result_is_the_same()
    {
        List<string> wrong = [];
        int count = 0;
        int refused = 0;
        List<double> ratios = [];
        foreach (DetailedCorpus item in DetailedCorpus.All)
        {
            var file = new FindingFile(item.Name + ".json", Encoding.UTF8.GetBytes(item.Json));
            var check = new DetailedCheck { Mode = item.Mode, Framework = item.Framework, Network = item.Network };
            IReadOnlyList<Finding> findings = check.Read(file, out DetailedConfig? config);
            if (findings.Count > 0)
            {
                refused += findings.All(static finding => finding.Id == UnnamedMember) ? 1 : 0;
                if (findings.Any(static finding => finding.Id != UnnamedMember))
                {
                    wrong.Add($"{item.Name} {item.Mode}: {findings[0].Id} {findings[0].Message}");
                }
            }
            if (config is null)
            {
                continue;
            }
            count++;
            ModeSchema schema = item.Mode.FindSchema(item.Framework)!;
            string text = Simplifier.Simplify(config, schema, item.Network).Text;
            string? json = schema.TryParse(Encoding.UTF8.GetBytes(text), out IMessage? read, out _)
                ? EffectiveConfig.Create(item.Mode, read, item.Network).Json : null;
            if (json != item.Json)
            {
                wrong.Add($"{item.Name} {item.Mode}: {text}\n--- for\n{item.Config}");
            }
            ratios.Add((double)Length(schema, text) / Length(schema, item.Config));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} simplified, {refused} refused for their groups; size {ratios.Average():F3}, worst {ratios.Max():F2}"));
        Assert.Equal((413, 7), (count, refused));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join("\n", wrong.Take(25))}");
        Assert.True(ratios.Average() <= 1, "the results are larger than the configurations");
    }

    // Both in the same layout, without comments.
    private static int Length(ModeSchema schema, string text)
    {
        Assert.True(schema.TryParse(Encoding.UTF8.GetBytes(text), out IMessage? config, out _, new TextReaderOptions { Dialect = TextDialect.Merge }));
        return Math.Max(1, TextFormat.ToText(config, TextWriterOptions.SingleLine).Length);
    }
}
