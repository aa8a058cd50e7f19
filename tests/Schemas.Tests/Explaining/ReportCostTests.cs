using System.Text;
using AmctGen.Cli;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Explaining;
using AmctGen.Cli.Explaining.Comparing;
using AmctGen.Cli.Findings;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>The size of pages and the cost of comparisons for a large network.</summary>
public sealed class ReportCostTests : IDisposable
{
    private const int Tries = 5;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void A_page_grows_with_the_file_and_the_layers()
    {
        string config = LargeNetwork.Config();
        string layers = _amctgen.Write("l.csv", LargeNetwork.Layers());
        int size = _amctgen.Run("explain", "--mode", "retrain", "--format", "html", "--layers", layers, _amctgen.Write("c.cfg", config)).Output.Length;
        int changes = _amctgen.Run("diff", "--mode", "retrain", "--format", "html", "--layers", layers, _amctgen.Write("c.cfg", config), _amctgen.Write("n.cfg", LargeNetwork.Config(step: 1))).Output.Length;

        double most = (1.2 * config.Length) + 300_000 + (250 * LargeNetwork.LayerCount);
        Assert.InRange(size, config.Length, most);
        Assert.InRange(changes, 2 * config.Length, most + (1.2 * config.Length));
    }

    [Fact]
    public void A_comparison_costs_at_most_three_times_as_much_as_resolving_both()
    {
        Arguments arguments = ArgumentsOf("diff", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", LargeNetwork.Layers()), "o.cfg", "n.cfg");
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var schema = ExplainedSchema.Find(arguments, ExplainedSchema.Comparison, new CommandContext(Stream.Null, output, error, null));
        var best = double.MaxValue;
        for (int i = 0; i < Tries; i++)
        {
            Explanation? old = null;
            Explanation? @new = null;
            ConfigDifference? difference = null;
            TimeSpan resolving = ThreadTime.Of(() => (old, @new) = (Explain(schema, 0), Explain(schema, 1)));
            TimeSpan comparing = ThreadTime.Of(() => difference = ConfigComparison.Compare(old!, @new!));
            Assert.Equal((LargeNetwork.OverrideCount / 7) + 1, difference!.Groups.Sum(static group => group.Layers.Count));
            best = Math.Min(best, (resolving + comparing) / resolving);
        }
        Assert.InRange(best, 1, 3);
    }

    private static Explanation Explain(ExplainedSchema schema, int step) =>
        schema.TryExplain(new FindingFile("c.cfg", Encoding.UTF8.GetBytes(LargeNetwork.Config(step))))!;

    private static Arguments ArgumentsOf(params string[] words)
    {
        System.CommandLine.Command root = CommandTable.CreateRoot();
        System.CommandLine.ParseResult result = root.Parse(["amctgen", .. words]);
        return Arguments.From(result, (ToolCommand)result.CommandResult.Command, words);
    }
}
