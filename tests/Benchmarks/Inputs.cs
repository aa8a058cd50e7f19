using System.Globalization;
using System.Text;
using AmctGen.Resolution;
using AmctGen.Schemas.Network;

namespace AmctGen.Benchmarks;

/// <summary>Networks and configurations of a given size; the same at each call.</summary>
internal static class Inputs
{
    private static readonly string[] s_types = ["Conv2d", "Linear", "BatchNorm2d", "ReLU", "ConvTranspose2d", "AvgPool2d", "Conv3d", "LayerNorm"];

    /// <summary>The layers of a network.</summary>
    /// <param name="count">The number of items.</param>
    public static LayerRef[] Layers(int count)
    {
        var layers = new LayerRef[count];
        for (int i = 0; i < count; i++)
        {
            // A network's strings are not those of the configuration.
            layers[i] = new LayerRef(LayerName(i), new string(s_types[i % s_types.Length].AsSpan()));
        }
        return layers;
    }

    /// <summary>The layers that AMCT can quantize, as a model.</summary>
    /// <param name="count">The number of items.</param>
    public static NetworkModel Network(int count)
    {
        var layers = new Layer[count];
        for (int i = 0; i < count; i++)
        {
            layers[i] = new Layer { Name = LayerName(i), Type = i % 2 == 0 ? "Conv2d" : "Linear" };
        }
        return new NetworkModel { Layer = [.. layers] };
    }

    /// <summary>A configuration of training: global sections, lists of skips, entries by type and by name, spread over the layers.</summary>
    /// <param name="overrides">The number of entries by name.</param>
    /// <param name="layers">The number of layers in the network.</param>
    /// <param name="quantizes">Whether it configures quantization.</param>
    /// <param name="prunes">Whether it configures pruning.</param>
    public static string Retrain(int overrides, int layers, bool quantizes = true, bool prunes = true)
    {
        var text = new StringBuilder("batch_num: 1\n");
        AppendSections(text, 1, quantizes, prunes);
        AppendOverrides(text, overrides, layers, (entry, i) => AppendSections(entry, i, quantizes, prunes));
        return text.ToString();
    }

    /// <summary>A configuration of calibration, built the same way.</summary>
    /// <param name="overrides">The number of entries by name.</param>
    /// <param name="layers">The number of layers in the network.</param>
    public static string Calibration(int overrides, int layers)
    {
        var text = new StringBuilder("batch_num: 1\nactivation_offset: true\n");
        text.Append("common_config { arq_quantize { channel_wise: false } ifmr_quantize { max_percentile: 0.999 min_percentile: 0.999 } }\n");
        AppendOverrides(text, overrides, layers, static (entry, i) =>
            entry.Append(CultureInfo.InvariantCulture, $"calibration_config {{ arq_quantize {{ channel_wise: false }} ifmr_quantize {{ max_percentile: 0.99{i % 10} search_step: 0.01 }} }}\n"));
        return text.ToString();
    }

    /// <summary>A network with its weights, as text of <c>net.proto</c>.</summary>
    /// <param name="layers">The number of layers.</param>
    public static string Net(int layers)
    {
        var random = new Random(7);
        var text = new StringBuilder("name: \"net\"\n");
        for (int i = 0; i < layers; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"layer {{\n  name: \"{LayerName(i)}\"\n  type: \"Convolution\"\n  bottom: \"blob{i}\"\n  top: \"blob{i + 1}\"\n  blobs {{\n    shape {{ dim: 4 dim: 8 }}\n");
            for (int value = 0; value < 32; value++)
            {
                text.Append(CultureInfo.InvariantCulture, $"    data: {(float)((random.NextDouble() * 2) - 1)}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"  }}\n  convolution_param {{\n    num_output: {64 << (i % 4)}\n    pad: 1\n    kernel_size: 3\n    bias_term: false\n    weight_filler {{ type: \"xavier\" }}\n  }}\n}}\n");
        }
        return text.ToString();
    }

    private static void AppendOverrides(StringBuilder text, int overrides, int layers, Action<StringBuilder, int> append)
    {
        // Skips are chosen from the layers without an entry.
        int stride = Math.Max(2, layers / Math.Max(1, overrides));
        for (int i = 0; i < overrides / 20; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"skip_layers: \"{LayerName((i * stride) + 1)}\"\n");
        }
        text.Append("override_layer_types {\n  layer_type: \"Conv2d\"\n");
        append(text, 2);
        text.Append("}\n");
        for (int i = 0; i < overrides; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"override_layer_configs {{\n  layer_name: \"{LayerName(i * stride)}\"\n");
            append(text, i);
            text.Append("}\n");
        }
    }

    private static string LayerName(int i) => string.Create(CultureInfo.InvariantCulture, $"module.backbone.layer{i % 5}.{i}.conv{i % 3}");

    // Four of five entries configure activations, three of five weights, one of five pruning.
    private static void AppendSections(StringBuilder text, int i, bool quantizes, bool prunes)
    {
        if (quantizes && i % 5 != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  retrain_data_quant_config {
                    ulq_quantize {
                      clip_max_min {
                        clip_max: {{(i % 13) + 1}}.25
                        clip_min: -{{(i % 7) + 1}}.5
                      }
                      fixed_min: true
                    }
                  }

                """);
        }
        if (quantizes && (i % 5) is 1 or 2 or 3)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  retrain_weight_quant_config {
                    {{(i % 3 == 0 ? "ulq_retrain" : "arq_retrain")}} {
                      dst_type: INT8
                      channel_wise: false
                    }
                  }

                """);
        }
        if (prunes && i % 5 == 1)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  prune_config {
                    filter_pruner {
                      balanced_l2_norm_filter_prune {
                        prune_ratio: 0.{{(i % 8) + 1}}
                        ascend_optimized: false
                      }
                    }
                  }

                """);
        }
    }
}
