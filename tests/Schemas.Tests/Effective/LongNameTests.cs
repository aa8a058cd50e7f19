using System.Text;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>A name from a file is shortened and escaped in what AMCT refuses, changes or ignores, as in all other messages.</summary>
public class LongNameTests
{
    private static readonly string s_long = new('n', 5000);

    [Theory]
    [InlineData("retrain", "skip_layers: 'NAME' quant_skip_layers: 'NAME' override_layer_configs { layer_name: 'NAME' }")]
    [InlineData("retrain", "skip_layer_types: 'NAME' override_layer_types { layer_type: 'NAME' }")]
    [InlineData("prune", "regular_prune_skip_layers: 'NAME' prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } }")]
    [InlineData("calibration", "skip_layers: 'NAME' skip_layer_types: 'NAME' override_layer_configs { layer_name: 'NAME' calibration_config { arq_quantize { } ifmr_quantize { } } }")]
    [InlineData("distill", "quant_skip_layers: 'NAME' distill_group { start_layer_name: 'NAME' end_layer_name: 'NAME' }")]
    [InlineData("kvcache", "kv_cache_quant_config { quant_layers: 'NAME' }")]
    public void Names_of_a_file_are_shortened_and_escaped(string modeName, string text)
    {
        AmctMode mode = AmctMode.All.Single(one => one.Name == modeName);
        var network = NetworkModel.ParseText("layer { name: 'conv1' type: 'Conv2d' } layer { name: 'fc1' type: 'Linear' }");
        foreach (string name in new[] { s_long, "a\\nerror: b" })
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text.Replace("NAME", name, StringComparison.Ordinal));
            if (!mode.FindSchema("pytorch")!.TryParse(utf8, out IMessage? config, out EquatableArray<TextDiagnostic> diagnostics))
            {
                Assert.Fail(string.Join("\n", diagnostics));
            }

            string[] messages = [.. EffectiveConfig.Create(mode, config, network).Findings.Select(static finding => finding.Message)];

            Assert.NotEmpty(messages);
            Assert.DoesNotContain(messages, static message => message.Contains(new string('n', 41), StringComparison.Ordinal));
            Assert.DoesNotContain(messages, static message => message.Contains('\n', StringComparison.Ordinal));
        }
    }
}
