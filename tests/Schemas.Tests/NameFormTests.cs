namespace AmctGen.Schemas.Tests;

/// <summary>Names of layers and types in the notations of other tools and of the documents.</summary>
public sealed class NameFormTests : IDisposable
{
    private const string Layers = "layer1.0.conv1,Conv2d\nlayer1.0.conv2,Conv2d\nconv1,Conv2d\nfeatures.3,Conv2d\nfc,Linear\nact,ReLU\n";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("/layer1/layer1.0/conv1/Conv", "it is the name of an ONNX node: did you mean 'layer1.0.conv1'?")]
    [InlineData("/layer1/layer1.0/conv1/Conv_output_0", "it is the name of an ONNX node: did you mean 'layer1.0.conv1'?")]
    [InlineData("/features/features.3/Conv", "it is the name of an ONNX node: did you mean 'features.3'?")]
    [InlineData("/fc/Gemm", "it is the name of an ONNX node: did you mean 'fc'?")]
    [InlineData("layer1.0.conv1.weight", "it is the name of a parameter: did you mean 'layer1.0.conv1'?")]
    [InlineData("fc.weight_orig", "it is the name of a parameter: did you mean 'fc'?")]
    [InlineData("module.layer1.0.conv1", "it is a name in a DataParallel model: did you mean 'layer1.0.conv1'?")]
    [InlineData("module.fc.bias", "it is a name in a DataParallel model: did you mean 'fc'?")]
    [InlineData("_orig_mod.fc", "it is a name in a compiled model: did you mean 'fc'?")]
    [InlineData("fc:0", "it is the name of a tensor: did you mean 'fc'?")]
    [InlineData(" fc", "it has blanks or quotes around it: did you mean 'fc'?")]
    [InlineData("\\\"fc\\\"", "it has blanks or quotes around it: did you mean 'fc'?")]
    [InlineData("layer1/0/conv1", "did you mean 'layer1.0.conv1'?")]
    [InlineData("layer1_0_conv2", "did you mean 'layer1.0.conv2'?")]
    [InlineData("model.layer1[0].conv2", "did you mean 'layer1.0.conv2'?")]
    [InlineData("self.conv1", "did you mean 'conv1'?")]
    [InlineData("Layer1.0.Conv1", "did you mean 'layer1.0.conv1'?")]
    [InlineData("0.conv2", "did you mean 'layer1.0.conv2'?")]
    [InlineData("Opname", "it is a placeholder of AMCT's documents: write the name of a layer")]
    [InlineData("quant_skip_layers_name_0", "it is a placeholder of AMCT's documents: write the name of a layer")]
    [InlineData("layer_name", "it is a placeholder of AMCT's documents: write the name of a layer")]
    [InlineData("layer1", "it is a container: name its layers, for example 'layer1.0.conv1'")]
    [InlineData("Conv2d", "it is a layer type, and a layer name is expected here")]
    [InlineData("fcc1", null)]
    [InlineData("conv1.conv9.conv8.conv7", null)]
    public void A_name_in_another_form_is_recognized(string name, string? hint)
    {
        foreach ((string mode, string config) in new[]
        {
            ("retrain", $"skip_layers: \"{name}\""),
            ("retrain", $"override_layer_configs {{ layer_name: \"{name}\" retrain_weight_quant_config {{ }} }}"),
            ("prune", $"prune_config {{ filter_pruner {{ balanced_l2_norm_filter_prune {{ prune_ratio: 0.5 }} }} }} regular_prune_skip_layers: \"{name}\""),
            ("distill", $"quant_skip_layers: \"{name}\""),
            ("calibration", $"skip_layers: \"{name}\""),
            ("kvcache", $"kv_cache_quant_config {{ quant_layers: \"{name}\" }}"),
        })
        {
            Amctgen.Result result = _amctgen.Run("check", "--mode", mode, "--layers", _amctgen.Write("l.csv", Layers), _amctgen.Write("x.cfg", config));

            string error = Assert.Single(result.Errors, static error => error.Contains("error AMCT5202", StringComparison.Ordinal));
            Assert.True(hint is null ? !error.Contains("did you mean", StringComparison.Ordinal) : error.Contains("; " + hint, StringComparison.Ordinal), error);
        }
    }

    [Theory]
    [InlineData("torch.nn.modules.conv.Conv2d", "did you mean 'Conv2d'?")]
    [InlineData("nn.Conv2d", "did you mean 'Conv2d'?")]
    [InlineData("Conv2D", "did you mean 'Conv2d'?")]
    [InlineData("conv2d", "did you mean 'Conv2d'?")]
    [InlineData(" Conv2d ", "did you mean 'Conv2d'?")]
    [InlineData("Conv2d()", "did you mean 'Conv2d'?")]
    [InlineData("<class 'torch.nn.modules.linear.Linear'>", "did you mean 'Linear'?")]
    [InlineData("Gemm", "did you mean 'Linear'?")]
    [InlineData("Dense", "did you mean 'Linear'?")]
    [InlineData("type1", "it is a placeholder of AMCT's documents: write a layer type")]
    [InlineData("Optype", "it is a placeholder of AMCT's documents: write a layer type")]
    [InlineData("LayerNorm", null)]
    public void A_type_in_another_form_is_recognized(string type, string? hint)
    {
        foreach ((string mode, string field) in new[] { ("retrain", "skip_layer_types"), ("distill", "quant_skip_layer_types"), ("calibration", "skip_layer_types") })
        {
            foreach (string[] layers in new[] { Array.Empty<string>(), ["--layers", _amctgen.Write("l.csv", Layers)] })
            {
                Amctgen.Result result = _amctgen.Run(["check", "--mode", mode, .. layers, _amctgen.Write("x.cfg", $"{field}: \"{type}\"")]);

                string error = Assert.Single(result.Errors, static error => error.Contains("error AMCT5203", StringComparison.Ordinal));
                Assert.True(hint is null ? !error.Contains("did you mean", StringComparison.Ordinal) : error.Contains("; " + hint, StringComparison.Ordinal), error);
            }
        }
    }

    [Theory]
    [InlineData("layer_name: 'blk' calibration_config { arq_quantize { quant_bits: 8 } }", "warning AMCT5216: 'blk' is a container of layers, so AMCT accepts the entry and ignores it; name its layers, for example 'blk.0'")]
    [InlineData("layer_name: '' calibration_config { }", "warning AMCT5216: an empty name means the network itself, not a layer, so AMCT accepts the entry and ignores it; remove the entry")]
    [InlineData("layer_name: 'blk.1' calibration_config { hfmg_quantize { } }", "warning AMCT5216: 'blk.1' is a ReLU, which AMCT cannot quantize, so AMCT accepts the entry and ignores it; remove the entry")]
    [InlineData("layer_name: 'twice' calibration_config { hfmg_quantize { } }", "warning AMCT5216: 'twice' cannot be quantized, because it is used more than once, so AMCT accepts the entry and ignores it; remove the entry")]
    [InlineData("layer_name: 'blk' calibration_config { ada_quantize { } }", "error AMCT5210: the container 'blk' cannot be rounded by AdaRound; use arq_quantize")]
    [InlineData("layer_name: 'blk' calibration_config { dmq_balancer { } }", "error AMCT5210: the container 'blk' cannot be balanced by DMQ; remove dmq_balancer")]
    [InlineData("layer_name: 'blk' calibration_config { ifmr_quantize { dst_type: INT16 } }", "error AMCT5210: the container 'blk' cannot have activations of 16 bits; use INT8")]
    [InlineData("layer_name: 'blk' calibration_config { arq_quantize { quant_bits: 6 } }", "error AMCT5210: the container 'blk' cannot have weights of 6 bits; use 8")]
    [InlineData("layer_name: 'blk' calibration_config { arq_quantize { channel_wise: true } }", "error AMCT5210: the container 'blk' can have only one scale: channel_wise must be false")]
    [InlineData("layer_name: 'bl' calibration_config { }", "error AMCT5202: 'bl' is not a layer of the network")]
    public void An_entry_for_a_container_is_accepted_with_a_warning_as_AMCT_does(string entry, string expected)
    {
        string[] options = ["--mode", "calibration", "--layers", _amctgen.Write("l.csv", "blk.0,Conv2d\nblk.1,ReLU\nh,Conv2d\ntwice,Conv2d,reuse=1\n"), _amctgen.Write("x.cfg", $"override_layer_configs {{ {entry} }}")];

        foreach (string command in new[] { "check", "effective", "explain" })
        {
            Amctgen.Result result = _amctgen.Run([command, .. options]);
            Assert.EndsWith(expected, Assert.Single(result.Errors), StringComparison.Ordinal);
            Assert.Equal(expected.StartsWith("error", StringComparison.Ordinal) ? 1 : 0, result.ExitCode);
        }
    }

    [Theory]
    [InlineData("skip_layers: 'blk'", "calibration")]
    [InlineData("skip_layers: 'blk'", "retrain")]
    [InlineData("override_layer_configs { layer_name: 'blk' retrain_weight_quant_config { } }", "retrain")]
    [InlineData("quant_skip_layers: 'blk'", "distill")]
    [InlineData("distill_override_layers { layer_name: 'blk' }", "distill")]
    [InlineData("kv_cache_quant_config { quant_layers: 'blk' }", "kvcache")]
    public void A_container_elsewhere_is_refused_and_named_so(string config, string mode)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", mode, "--layers", _amctgen.Write("l.csv", "blk.0,Conv2d\nblk.1,ReLU\nh,Conv2d\n"), _amctgen.Write("x.cfg", config));

        Assert.Contains(result.Errors, static error => error.Contains("error AMCT5202: 'blk' is not a layer", StringComparison.Ordinal)
            && error.Contains("it is a container: name its layers, for example 'blk.0'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("override_layer_configs { layer_name: 'blk' }", "x.cfg(1,26): warning AMCT5216: 'blk' is a container of layers, so AMCT accepts the entry and ignores it; remove it")]
    [InlineData("override_layer_configs { layer_name: 'blk.1' }", "x.cfg(1,26): warning AMCT5216: 'blk.1' is a ReLU that AMCT cannot handle in this mode, so AMCT accepts the entry and ignores it; remove it")]
    public void An_entry_without_content_is_ignored_in_training(string config, string expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", "blk.0,Conv2d\nblk.1,ReLU\n"), _amctgen.Write("x.cfg", config));

        Assert.Equal((0, expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("conv1.weight", "it is the name of a parameter: did you mean 'conv1'?")]
    [InlineData("layer1", "it is a container: name its layers, for example 'layer1.0.conv1'")]
    [InlineData("Opname", "it is a placeholder of AMCT's documents: write the name of a layer")]
    public void Names_in_groups_are_recognized_too(string name, string hint)
    {
        Amctgen.Result result = _amctgen.Run(
            "check", "--mode", "distill", "--layers", _amctgen.Write("l.csv", Layers), _amctgen.Write("x.cfg", $"distill_group {{ start_layer_name: '{name}' end_layer_name: 'fc' }}"));

        Assert.Contains(result.Errors, error => error.EndsWith($"error AMCT5212: '{name}' is not a layer of the network; {hint}", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_unknown_names_in_a_large_network_are_told_up_to_a_limit()
    {
        string layers = string.Concat(Enumerable.Range(0, 1000).Select(static i => FormattableString.Invariant($"block.{i}.conv,Conv2d\n")));
        string config = string.Concat(Enumerable.Range(0, 3000).Select(static i => FormattableString.Invariant($"skip_layers: 'block.{i}.conv.weight'\n")));

        Amctgen.Result result = _amctgen.Run("effective", "--mode", "calibration", "--layers", _amctgen.Write("l.csv", layers), _amctgen.Write("x.cfg", config));

        string[] errors = [.. result.Errors.Where(static error => error.Contains("AMCT5202", StringComparison.Ordinal))];
        Assert.Equal(1000, errors.Length);
        Assert.All(errors, static error => Assert.Contains("did you mean", error, StringComparison.Ordinal));
        Assert.EndsWith(": more errors are left out", result.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_proposes_the_layer_that_is_meant()
    {
        Amctgen.Result result = _amctgen.Run(
            "explain", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", Layers), "--layer", "/layer1/layer1.0/conv1/Conv", _amctgen.Write("x.cfg", "batch_num: 1"));

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("has no layer '/layer1/layer1.0/conv1/Conv'; did you mean 'layer1.0.conv1'?", result.Errors[0], StringComparison.Ordinal);
    }
}
