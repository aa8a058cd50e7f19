using System.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>Creates random configurations and networks for all modes; most of them are refused for at most one reason.</summary>
internal static class RandomConfigs
{
    private static readonly string[] s_names = ["conv1", "conv2", "layer1.0", "layer1.1", "fc1", "fc2", "act", "pool", "up", "rnn", "layer1"];
    private static readonly string[] s_types = ["Conv2d", "Conv2d", "Linear", "Conv3d", "Conv1d", "ConvTranspose2d", "AvgPool2d", "ReLU", "LSTM", "BatchNorm2d"];
    private static readonly string[] s_attributes =
        ["groups=4;in_channels=4", "in_channels=3", "bias=false", "padding_mode=reflect", "reuse=1", "not_in_graph=1", "int4pack=0", "bidirectional=1", "num_layers=2", "groups=1"];

    private static readonly string[] s_calibrations =
    [
        "", "arq_quantize { quant_bits: 8 }", "arq_quantize { quant_bits: 6 }", "arq_quantize { quant_bits: 4 }", "arq_quantize { channel_wise: true }", "ada_quantize { }",
        "ifmr_quantize { asymmetric: true }", "ifmr_quantize { asymmetric: false search_step: 0.05 }", "ifmr_quantize { dst_type: INT16 }", "hfmg_quantize { num_of_bins: 1024 }",
        "dmq_balancer { migration_strength: 0.4 }", "ifmr_quantize { search_step: 3 }", "hfmg_quantize { asymmetric: true dst_type: INT16 }",
    ];

    // The same in the words of other frameworks. What their schemas do not have ends in errors of reading, which all commands report alike.
    private static readonly (string From, string To)[] s_caffe =
        [("Conv2d", "Convolution"), ("Linear", "InnerProduct"), ("ConvTranspose2d", "Deconvolution"), ("AvgPool2d", "Pooling"), ("ulq_retrain", "arq_retrain"), ("dst_type: INT8", ""), ("dst_type: INT16", ""), ("dst_type: INT4", "")];

    private static readonly (string From, string To)[] s_tensorflow =
        [("Conv2d", "Conv2D"), ("Linear", "MatMul"), ("Conv3d", "Conv3D"), ("AvgPool2d", "AvgPool"), ("quant_bits: 8", ""), ("batch_num: 2", "")];

    private static readonly (string From, string To)[] s_onnx =
        [("ConvTranspose2d", "ConvTranspose"), ("Conv2d", "Conv"), ("Conv3d", "Conv"), ("Conv1d", "MaxPool"), ("Linear", "Gemm"), ("AvgPool2d", "AveragePool")];

    private static readonly (string From, string To)[] s_mindspore =
        [("Linear", "Dense"), ("AvgPool2d", "AvgPool"), ("quant_bits: 8", ""), ("batch_num: 2", ""), ("hfmg_quantize { }", ""), ("dst_type: INT16", "")];

    // The frameworks that calibrate, each with its words.
    private static readonly (string Schema, (string From, string To)[] Words)[] s_calibrating =
        [("tf", s_tensorflow), ("onnx", s_onnx), ("caffe", [.. s_caffe, ("quant_bits: 8", "")]), ("mindspore", s_mindspore)];

    private static readonly string[] s_caches =
        ["", "ifmr_quantize { }", "ifmr_quantize { asymmetric: true search_step: 0.02 }", "hfmg_quantize { quant_granularity: per_channel }", "hfmg_quantize { num_of_bins: 7 }"];

    private static readonly string[] s_prunings =
    [
        "", "filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } }", "filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 ascend_optimized: false } }",
        "n_out_of_m_pruner { l1_selective_prune { } }", "n_out_of_m_pruner { l1_selective_prune { update_freq: 3 } }",
    ];

    public static (string Mode, string Schema, string Config, string Layers) Next(Random random)
    {
        string mode = Pick(random, ["retrain", "prune", "compressed", "distill", "calibration", "kvcache"]);
        string schema = "pytorch";
        string config = mode switch
        {
            "distill" => Distill(random),
            "calibration" => Calibration(random),
            "kvcache" => KvCache(random),
            _ => Retrain(random, mode),
        };
        string layers = Layers(random);
        if (mode == "retrain" && random.Next(4) == 0)
        {
            return (mode, "caffe", Translate(config, s_caffe), Translate(layers, s_caffe));
        }
        if (mode == "calibration" && random.Next(2) == 0)
        {
            (string framework, (string, string)[] words) = s_calibrating[random.Next(s_calibrating.Length)];
            return (mode, framework, Translate(config, words), Translate(layers, words));
        }
        return (mode, schema, config, layers);
    }

    private static string Layers(Random random)
    {
        var text = new StringBuilder();
        string[] names = [.. s_names.Where(name => name != "layer1" && random.Next(4) > 0), "last"];
        foreach (string name in names)
        {
            text.Append(name).Append(',').Append(Pick(random, s_types)).Append(random.Next(3) == 0 ? "," + Pick(random, s_attributes) : "").Append('\n');
        }
        return text.ToString();
    }

    private static string Retrain(Random random, string mode)
    {
        var text = new StringBuilder();
        bool quantizes = mode != "prune" || random.Next(20) == 0;
        bool prunes = mode != "retrain" || random.Next(20) == 0;
        string Sections(bool isGlobal) =>
            (quantizes && random.Next(2) == 0 ? $" retrain_data_quant_config {{ {Data(random, "ulq_quantize")} }}" : "")
            + (quantizes && random.Next(2) == 0 ? $" retrain_weight_quant_config {{ {Weight(random, "retrain")} }}" : "")
            + (prunes && (random.Next(2) == 0 || (isGlobal && mode == "prune")) ? $" prune_config {{ {Pick(random, isGlobal ? s_prunings[1..] : s_prunings)} }}" : "");
        text.Append(Sections(isGlobal: true)).Append('\n');
        Lists(random, text, ["skip_layers", .. quantizes ? ["quant_skip_layers"] : Array.Empty<string>(), .. prunes ? ["regular_prune_skip_layers"] : Array.Empty<string>()],
            ["skip_layer_types", .. quantizes ? ["quant_skip_types"] : Array.Empty<string>(), .. prunes ? ["regular_prune_skip_types"] : Array.Empty<string>()]);
        Entries(random, text, "override_layer_configs", "override_layer_types", () => Sections(isGlobal: false));
        return text.ToString();
    }

    private static string Distill(Random random)
    {
        var text = new StringBuilder();
        string Sections() =>
            (random.Next(2) == 0 ? $" distill_data_quant_config {{ {Data(random, "ulq_quantize").Replace("INT16", "INT4", StringComparison.Ordinal)} }}" : "")
            + (random.Next(2) == 0 ? $" distill_weight_quant_config {{ {Weight(random, "distill")} }}" : "");
        text.Append(Sections()).Append('\n');
        Lists(random, text, ["quant_skip_layers"], ["quant_skip_layer_types"]);
        Entries(random, text, "distill_override_layers", "distill_override_layer_types", Sections);
        return text.ToString();
    }

    private static string Calibration(Random random)
    {
        var text = new StringBuilder(Pick(random, ["", "activation_offset: false\n", "do_fusion: false\n", "batch_num: 2\n"]));
        text.Append(random.Next(2) == 0 ? $"common_config {{ {Pick(random, s_calibrations)} {Pick(random, s_calibrations[..1])} }}\n" : "");
        Lists(random, text, ["skip_layers", "skip_fusion_layers"], ["skip_layer_types"]);
        Entries(random, text, "override_layer_configs", "override_layer_types", () => $"calibration_config {{ {Pick(random, s_calibrations)} }}");
        return text.ToString();
    }

    private static string KvCache(Random random)
    {
        var text = new StringBuilder();
        text.Append("kv_cache_quant_config { ").Append(random.Next(3) == 0 ? "" : $"quant_layers: '{Pick(random, ["fc1", "fc2", "last"])}' ");
        text.Append($"calibration_config {{ {Pick(random, s_caches)} }} }}\n");
        for (int i = random.Next(3); i > 0; i--)
        {
            text.Append($"override_layers_configs {{ layer_name: '{Pick(random, s_names)}' kv_data_quant_config {{ {Pick(random, s_caches)} }} }}\n");
        }
        return text.ToString();
    }

    private static string Data(Random random, string algorithm) =>
        $"{algorithm} {{ {Pick(random, ["", "fixed_min: true", "clip_max_min { clip_max: 3 clip_min: -3 }", "dst_type: INT16", "dst_type: INT8", "clip_max_min { clip_max: inf clip_min: -1 }"])} }}";

    private static string Weight(Random random, string mode) =>
        $"{Pick(random, ["arq", "ulq"])}_{mode} {{ {Pick(random, ["", "channel_wise: false", "channel_wise: true", "dst_type: INT4", "dst_type: INT8"])} }}";

    private static void Lists(Random random, StringBuilder text, string[] byName, string[] byType)
    {
        for (int i = random.Next(3); i > 0; i--)
        {
            text.Append(random.Next(3) > 0 ? $"{Pick(random, byName)}: '{Pick(random, s_names)}'\n" : $"{Pick(random, byType)}: '{Pick(random, s_types)}'\n");
        }
    }

    private static void Entries(Random random, StringBuilder text, string byName, string byType, Func<string> sections)
    {
        for (int i = random.Next(3); i > 0; i--)
        {
            text.Append(random.Next(3) > 0
                ? $"{byName} {{ layer_name: '{Pick(random, s_names)}' {sections()} }}\n"
                : $"{byType} {{ layer_type: '{Pick(random, s_types)}' {sections()} }}\n");
        }
    }

    private static string Translate(string text, (string From, string To)[] words) =>
        words.Aggregate(text, static (translated, word) => translated.Replace(word.From, word.To, StringComparison.Ordinal));

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
