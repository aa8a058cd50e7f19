using System.Globalization;
using System.Text;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>A network of 10,000 layers, and configurations with 3,000 overrides that differ from each other.</summary>
internal static class LargeNetwork
{
    public const int LayerCount = 10_000;
    public const int OverrideCount = 3_000;

    private static readonly string[] s_types = ["Conv2d", "Conv2d", "Linear", "ReLU", "BatchNorm2d"];

    public static string Layers() => string.Concat(
        Enumerable.Range(0, LayerCount).Select(static i => $"{Name(i)},{s_types[i % s_types.Length]},in_channels=4\n"));

    /// <summary>A configuration.</summary>
    /// <param name="step">What is added to the value of each seventh override.</param>
    public static string Config(int step = 0)
    {
        var text = new StringBuilder("""
            # The whole network.
            retrain_data_quant_config {
              ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } fixed_min: true dst_type: INT8 }
            }
            retrain_weight_quant_config { arq_retrain { channel_wise: false dst_type: INT8 } }
            skip_layers: "backbone.stage0.block0.conv5"

            """.ReplaceLineEndings("\n"));
        // Overrides only layers that AMCT can quantize.
        int[] layers = [.. Enumerable.Range(0, LayerCount).Where(static i => i % s_types.Length < 3).Take(OverrideCount)];
        for (int i = 0; i < layers.Length; i++)
        {
            string clip = (1 + (i * 0.003) + (i % 7 == 0 ? step : 0)).ToString("0.###", CultureInfo.InvariantCulture);
            text.Append("override_layer_configs {\n  layer_name: \"").Append(Name(layers[i])).Append("\"\n")
                .Append(CultureInfo.InvariantCulture, $"  retrain_data_quant_config {{ ulq_quantize {{ clip_max_min {{ clip_max: {clip} clip_min: -{clip} }} }} }}\n")
                .Append("  retrain_weight_quant_config { arq_retrain { channel_wise: false dst_type: INT8 } }\n}\n");
        }
        return text.ToString();
    }

    private static string Name(int i) => FormattableString.Invariant($"backbone.stage{i / 1000}.block{i / 10 % 100}.conv{i % 10}");
}
