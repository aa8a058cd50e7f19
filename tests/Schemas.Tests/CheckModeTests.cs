namespace AmctGen.Schemas.Tests;

/// <summary><c>check</c> with a mode: the mode implies the message, and errors that do not depend on the network are reported without layers.</summary>
public sealed class CheckModeTests : IDisposable
{
    private const string Pair = "distill_override_layer_types {\n  layer_type: 'Conv2d'\n  distill_data_quant_config { ulq_quantize { dst_type: INT4 } }\n}";
    private const string PairFound = "(1,1): error AMCT5207: activations of 4 bits and weights of 8 bits cannot be combined; AMCT accepts A8W8, A4W4, and a width that an entry omits is INT8";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("retrain", "retrain_weight_quant_config { }")]
    [InlineData("prune", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }")]
    [InlineData("compressed", "retrain_weight_quant_config { }")]
    [InlineData("distill", "group_size: 2")]
    [InlineData("calibration", "common_config { hfmg_quantize { } }")]
    [InlineData("kvcache", "kv_cache_quant_config { quant_layers: 'fc' }")]
    [InlineData("qat", "retrain_weight_quant_config { }")]
    [InlineData("ptq", "common_config { hfmg_quantize { } }")]
    [InlineData("kv", "kv_cache_quant_config { quant_layers: 'fc' }")]
    public void The_mode_implies_the_message(string mode, string config)
    {
        string path = _amctgen.Write("x.cfg", config);
        string layers = _amctgen.Write("l.csv", "conv,Conv2d\nfc,Linear\n");

        Assert.Equal((0, 0), Outcome("check", "--mode", mode, path));
        Assert.Equal((0, 0), Outcome("check", "--mode", mode, "--layers", layers, path));
        Assert.Equal((0, 0), Outcome("check", "--mode", mode, "--schema", "pytorch", path));
    }

    [Theory]
    [InlineData("retrain", "AMCTRetrainConfig", "pytorch")]
    [InlineData("retrain", "AMCTRetrainConfig", "caffe")]
    [InlineData("retrain", "AMCTCaffeProto.AMCTRetrainConfig", null)]
    [InlineData("retrain", "AMCTRetrainConfig", null)]
    [InlineData("calibration", "AMCTConfig", "tf")]
    [InlineData("calibration", "AMCTTensorflowProto.AMCTConfig", null)]
    [InlineData("calibration", "AMCTTensorflowCalibrationProto.AMCTConfig", null)]
    [InlineData("calibration", "AMCTConfig", "atc")]
    [InlineData("distill", "AMCTPytorchDistillProto.AMCTDistillConfig", null)]
    public void The_message_may_be_named_too(string mode, string message, string? schema) =>
        Assert.Equal((0, 0), Outcome(["check", "--mode", mode, "--message", message, .. schema is null ? Array.Empty<string>() : ["--schema", schema], _amctgen.Write("x.cfg", "# nothing\n" + (mode == "calibration" ? "do_fusion: true" : "batch_num: 1"))]));

    [Theory]
    [InlineData("the mode retrain reads AMCTPytorchProto.AMCTRetrainConfig or AMCTTensorflowProto.AMCTRetrainConfig or AMCTCaffeProto.AMCTRetrainConfig, not AMCTPytorchDistillProto.AMCTDistillConfig: leave --message out, or name another mode", "--mode", "retrain", "--message", "AMCTDistillConfig")]
    [InlineData("the mode calibration reads AMCTTensorflowProto.AMCTConfig, not AMCTPytorchProto.AMCTConfig: leave --message out, or name another mode", "--mode", "calibration", "--schema", "tf", "--message", "AMCTPytorchProto.AMCTConfig")]
    [InlineData("there is no message 'Nobody'", "--mode", "retrain", "--message", "Nobody")]
    [InlineData("there is no schema for the mode distill in tf, only in pytorch", "--mode", "distill", "--schema", "tf")]
    [InlineData("--mode must be one of retrain, prune, compressed, distill, calibration, kvcache, not 'train'", "--mode", "train")]
    [InlineData("with --layers, AMCTPytorchDistillProto.AMCTDistillConfig needs --mode distill", "--message", "AMCTDistillConfig", "--layers", "l.csv")]
    [InlineData("with --layers, AMCTOnnxProto.AMCTConfig needs --mode calibration --schema onnx", "--message", "AMCTOnnxProto.AMCTConfig", "--layers", "l.csv")]
    [InlineData("with --layers, AMCTPytorchProto.AMCTRetrainConfig needs --mode retrain or prune or compressed", "--message", "AMCTPytorchProto.AMCTRetrainConfig", "--layers", "l.csv")]
    [InlineData("--schema needs --mode: retrain, prune, compressed, distill, calibration, kvcache", "--message", "AMCTDistillConfig", "--schema", "tf")]
    public void Options_that_contradict_each_other_are_wrong_usage(string expected, params string[] options)
    {
        Amctgen.Result result = _amctgen.Run(["check", .. options, _amctgen.Write("x.cfg", "batch_num: 1")]);

        Assert.Equal((2, "amctgen: " + expected), (result.ExitCode, result.Errors[0]));
    }

    [Theory]
    [InlineData("distill", Pair, "(3,3)" + ": error AMCT5207: activations of 4 bits and weights of 8 bits cannot be combined; AMCT accepts A8W8, A4W4, and a width that an entry omits is INT8")]
    [InlineData("distill", "quant_skip_layers: 'a'\ndistill_override_layers { layer_name: 'a' distill_data_quant_config { ulq_quantize { dst_type: INT4 } } }")]
    [InlineData("distill", "quant_skip_layer_types: 'Conv1d'", "(1,1): error AMCT5203: 'Conv1d' is not a layer type that AMCT can distill: the types are Conv2d, Linear; did you mean 'Conv2d'?")]
    [InlineData("distill", "quant_skip_layer_types: ['Conv2d', 'Linear']", "(1,26): error AMCT5206: all layer types are skipped: no layer is left to quantize")]
    [InlineData("distill", "distill_override_layer_types { layer_type: 'Linear' distill_weight_quant_config { arq_distill { channel_wise: true } } }", "(1,97): error AMCT5208: channel_wise: true applies to a Linear layer, which can have only one scale, so AMCT refuses it; give the type an entry without it")]
    [InlineData("distill", "distill_group { start_layer_name: 'a' end_layer_name: 'b' }\ndistill_group { start_layer_name: 'b' end_layer_name: 'c' }", "(2,17): error AMCT5212: 'b' is in distill_group[0] too, and a layer belongs to one group: AMCT refuses both; let the groups follow each other")]
    [InlineData("distill", "distill_group { start_layer_name: 'a' end_layer_name: 'a' }\ndistill_group { start_layer_name: 'b' end_layer_name: 'c' }")]
    [InlineData("prune", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }\nregular_prune_skip_types: ['Conv2d', 'Linear']", "(1,1): error AMCT5206: all layer types are skipped: no layer is left to prune")]
    [InlineData("retrain", "skip_layer_types: ['Conv2d', 'Conv3d', 'Linear', 'ConvTranspose2d']\nquant_skip_types: ['Conv1d', 'ConvTranspose1d', 'LSTM', 'GRU']", "(1,1): error AMCT5206: all layer types are skipped: no layer is left to quantize")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'a' retrain_data_quant_config { ulq_quantize { dst_type: INT16 } } retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }", "(1,105): error AMCT5207: activations of 16 bits and weights of 4 bits cannot be combined; AMCT accepts A8W8, A16W8, A8W4, A4W4, and a width that an entry omits is INT8")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'a' retrain_data_quant_config { ulq_quantize { dst_type: INT4 } } }", "(1,85): error AMCT5201: override_layer_configs[0].retrain_data_quant_config.ulq_quantize.dst_type: AMCT refuses INT4 for activations in training; use INT8 or INT16")]
    [InlineData("retrain", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }", "(1,1): error AMCT5205: prune_config is about pruning, which this run does not do: AMCT refuses the file; remove it")]
    [InlineData("retrain", "override_layer_types { layer_type: 'ReLU' retrain_data_quant_config { ulq_quantize { } } }", "(1,24): error AMCT5203: 'ReLU' is not a layer type that AMCT can quantize: the types are Conv2d, Conv3d, Linear, ConvTranspose2d, Conv1d, ConvTranspose1d, LSTM, GRU")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'AvgPool_1' retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }", "(1,50): error AMCT5210: AMCT refuses INT4 weights for every layer with AvgPool in its name; give the layer an entry with INT8")]
    [InlineData("prune", "batch_num: 1", "(1,1): error AMCT5213: AMCT prunes only with a global prune_config; add one, or use the mode compressed")]
    [InlineData("prune", "prune_config { }", "(1,1): error AMCT5213: prune_config is set but empty, which makes AMCT crash; set filter_pruner or n_out_of_m_pruner, or remove it")]
    [InlineData("compressed", "quant_skip_layers: 'a'", "(1,1): error AMCT5206: the configuration asks for neither quantization nor pruning; set retrain_data_quant_config, retrain_weight_quant_config or prune_config", "(1,1): error AMCT5205: quant_skip_layers is about quantization, which this run does not do: AMCT refuses the file; remove it, or turn quantization on with a section")]
    [InlineData("compressed", "retrain_weight_quant_config { }\nskip_layers: 'a'\noverride_layer_configs { layer_name: 'b' prune_config { n_out_of_m_pruner { l1_selective_prune { } } } }", "(2,1): error AMCT5202: 'a' is not a layer that a global prune_config could prune (there is none); remove it from the list")]
    [InlineData("calibration", "skip_layer_types: 'ReLU'", "(1,1): error AMCT5203: 'ReLU' is not a layer type that AMCT can quantize: the types are Conv2d, Conv3d, Linear, ConvTranspose2d, AvgPool2d, Conv1d, ConvTranspose1d, LSTM, GRU")]
    [InlineData("calibration", "override_layer_types { layer_type: 'LSTM' calibration_config { dmq_balancer { } } }", "(1,64): error AMCT5210: layers of the type LSTM cannot be balanced by DMQ; remove dmq_balancer")]
    [InlineData("calibration", "override_layer_configs { layer_name: 'a' calibration_config { ifmr_quantize { search_step: 0.7 } } }", "(1,79): error AMCT5201: search_step 0.7 exceeds the range from 0.7 to 1.3, so AMCT refuses it; make it at most the end minus the start")]
    [InlineData("kvcache", "batch_num: 1", "(1,1): error AMCT5206: no layer is named, so AMCT refuses the file; list layers in kv_cache_quant_config.quant_layers")]
    [InlineData("kvcache", "kv_cache_quant_config { quant_layers: ['a', 'a'] }", "(1,45): error AMCT5204: 'a' is in kv_cache_quant_config.quant_layers already; remove one of them")]
    public void What_no_network_makes_right_is_told_without_layers(string mode, string config, params string[] expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", mode, _amctgen.Write("x.cfg", config));

        Assert.Equal(expected.Select(static line => "x.cfg" + line), result.Errors);
        Assert.Equal(expected.Length > 0 ? 1 : 0, result.ExitCode);
    }

    [Theory]
    [InlineData("AMCTDistillConfig", Pair, "AMCT5207")]
    [InlineData("AMCTDistillConfig", "quant_skip_layer_types: 'ReLU'", "AMCT5203")]
    [InlineData("AMCTPytorchProto.AMCTConfig", "skip_layer_types: 'ReLU'", "AMCT5203")]
    [InlineData("AMCTPytorchProto.AMCTConfig", "skip_layers: ['a', 'a']", "AMCT5031")]
    [InlineData("AMCTQuantCaliConfig", "batch_num: 1", "AMCT5206")]
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "override_layer_configs { layer_name: 'a' retrain_data_quant_config { ulq_quantize { dst_type: INT16 } } retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }", "AMCT5207")]
    // Some mode reads these.
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "prune_config { }")]
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } } retrain_weight_quant_config { }")]
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } } regular_prune_skip_layers: 'a'")]
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "quant_skip_layers: 'a'")]
    [InlineData("AMCTPytorchProto.AMCTRetrainConfig", "# nothing\nbatch_num: 1")]
    [InlineData("amctgen.NetworkModel", "layer { name: 'a' type: 'b' }")]
    public void The_message_implies_what_it_can(string message, string config, params string[] ids)
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", message, _amctgen.Write("x.cfg", config));

        Assert.Equal(ids, result.Errors.Select(static error => error.Split(": error ")[1].Split(':')[0]));
        Assert.Equal(ids.Length > 0 ? 1 : 0, result.ExitCode);
    }

    // What AMCT accepts with some network must not be refused without one.
    [Theory]
    [MemberData(nameof(CheckTests.Cases), MemberType = typeof(CheckTests))]
    public void Nothing_that_AMCT_accepts_is_refused_without_layers(string name)
    {
        string folder = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct", name);
        System.Text.Json.Nodes.JsonNode expected = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
        string[] call = ["check", "--dialect", "merge", "--mode", (string)expected["mode"]!, "--schema", (string)expected["schema"]!, Path.Combine(folder, "quant.cfg")];

        Amctgen.Result result = _amctgen.Run(call);

        string[] refusals = [.. result.Errors.Where(static error => error.Contains(": error AMCT52", StringComparison.Ordinal))];
        if ((bool)expected["ok"]!)
        {
            Assert.Empty(refusals);
        }
        else
        {
            // With layers at least as much is refused.
            Amctgen.Result withLayers = _amctgen.Run([.. call, "--layers", Path.Combine(folder, "layers.csv")]);
            Assert.True(withLayers.ExitCode >= result.ExitCode, string.Join("\n", refusals));
        }
    }

    private (int ExitCode, int Errors) Outcome(params string[] arguments)
    {
        Amctgen.Result result = _amctgen.Run(arguments);
        return (result.ExitCode, result.Errors.Count(static error => error.Contains(": error ", StringComparison.Ordinal)) + (result.ExitCode == 2 ? 1 : 0));
    }
}
