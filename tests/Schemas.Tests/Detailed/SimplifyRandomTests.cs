using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Simplifying;
using AmctGen.Cli.Findings;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Tests.Effective;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Detailed;

/// <summary>Simplifies what AMCT derives from random configurations of all modes and frameworks.</summary>
public class SimplifyRandomTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(29)]
    [InlineData(34)]
    public void The_effective_configuration_of_the_result_is_the_same(int seed)
    {
        var random = new Random(seed);
        List<string> wrong = [];
        int accepted = 0;
        for (int i = 0; i < 300; i++)
        {
            (string modeName, string framework, string config, string layers) = RandomConfigs.Next(random);
            AmctMode mode = AmctMode.Find(modeName)!;
            ModeSchema schema = mode.FindSchema(framework)!;
            NetworkModel network = NetworkReader.Read(Encoding.UTF8.GetBytes(layers), "net.csv", static _ => { })!;
            if (Derive(mode, schema, config, network) is not { } json)
            {
                continue;
            }
            accepted++;
            var check = new DetailedCheck { Mode = mode, Framework = framework, Network = network };
            IReadOnlyList<Finding> findings = check.Read(new FindingFile("config.json", Encoding.UTF8.GetBytes(json)), out DetailedConfig? detailed);
            string text = detailed is null ? "" : Simplifier.Simplify(detailed, schema, network).Text;
            // If AMCT drops the pruning of the only layer left, it derives a configuration that does nothing, which it refuses to read.
            if (findings is [{ Id: DetailedIds.NothingEnabled }])
            {
                accepted--;
                continue;
            }
            if (findings.Count > 0 || Derive(mode, schema, text, network) != json)
            {
                wrong.Add($"{mode} {framework}: {string.Join('\n', findings.Select(static finding => finding.Message.ToString()))}\n{text}\n--- for\n{config}\n{layers}");
            }
        }

        Assert.True(accepted > 40, $"only {accepted} are accepted");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {accepted}:\n{string.Join("\n\n", wrong.Take(8))}");
    }

    private static string? Derive(AmctMode mode, ModeSchema schema, string config, NetworkModel network) =>
        schema.TryParse(Encoding.UTF8.GetBytes(config), out IMessage? read, out _, new TextReaderOptions { Dialect = TextDialect.Merge })
            ? EffectiveConfig.Create(mode, read, network).Json
            : null;
}
