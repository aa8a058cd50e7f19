namespace AmctGen.Schemas.Tests;

/// <summary>A file of another mode is one finding, which names the mode; a file with mistakes is not taken for one.</summary>
public sealed class OtherModeTests : IDisposable
{
    private const string Weight = "retrain_weight_quant_config { arq_retrain { } } ";
    private const string Prune = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("calibration", "pytorch", "batch_num: 1\n" + Weight, "(2,1)", "retrain")]
    [InlineData("ptq", "pytorch", Weight + "skip_layers: 'a'", "(1,1)", "retrain")]
    [InlineData("calibration", "pytorch", Prune, "(1,1)", "prune")]
    [InlineData("distill", "pytorch", Weight + Prune, "(1,1)", "compressed")]
    [InlineData("retrain", "pytorch", "batch_num: 1\ngroup_size: 2", "(2,1)", "distill")]
    [InlineData("prune", "pytorch", "common_config { hfmg_quantize { } }", "(1,1)", "calibration")]
    [InlineData("compressed", "pytorch", "kv_cache_quant_config { quant_layers: 'fc' }", "(1,1)", "kvcache")]
    // Fields that are set inside a message, and values that are wrong besides.
    [InlineData("retrain", "pytorch", "override_layer_configs { layer_name: 'a' calibration_config { } }", "(1,42)", "calibration")]
    [InlineData("retrain", "pytorch", "common_config { hfmg_quantize { num_of_bins: 'many' } }", "(1,1)", "calibration")]
    [InlineData("calibration", "tf", Weight, "(1,1)", "retrain")]
    // For another framework too, for which the types of layers speak.
    [InlineData("calibration", "onnx", Weight, "(1,1)", "retrain", "pytorch")]
    [InlineData("calibration", "onnx", Weight + "skip_layer_types: 'MatMul'", "(1,1)", "retrain", "tf")]
    [InlineData("calibration", "mindspore", Weight + "skip_layer_types: 'Convolution'", "(1,1)", "retrain", "caffe")]
    public void A_file_of_another_mode_is_recognized(string mode, string schema, string config, string place, string meant, string? framework = null)
    {
        string path = _amctgen.Write("x.cfg", config);
        string expected = "x.cfg" + place + $": error AMCT5217: this is a {meant} configuration"
            + (framework is null ? $": use --mode {meant}" : $" for {framework}: use --mode {meant} --schema {framework}");
        string[] options = ["--mode", mode, "--schema", schema];
        string[] withLayers = [.. options, "--layers", _amctgen.Write("l.csv", "fc,Linear\n")];

        foreach (string[] call in new string[][] { ["check", .. options, path], ["check", .. withLayers, path], ["effective", .. withLayers, path], ["explain", .. withLayers, path] })
        {
            Amctgen.Result result = _amctgen.Run(call);

            Assert.Equal([expected], result.Errors);
            Assert.Equal((1, ""), (result.ExitCode, result.Text));
        }
    }

    [Theory]
    // A field that no mode has, fields of two modes, and a field that the mode has for another framework.
    [InlineData("retrain", "pytorch", "batch_nmu: 1")]
    [InlineData("retrain", "pytorch", "group_size: 2\n" + Weight)]
    [InlineData("prune", "pytorch", "group_size: 2\ncommon_config { }")]
    [InlineData("retrain", "caffe", Prune)]
    [InlineData("compressed", "caffe", Prune)]
    [InlineData("calibration", "pytorch", "joint_quant: true")]
    public void A_file_with_unknown_fields_is_not_taken_for_one_of_another_mode(string mode, string schema, string config)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", mode, "--schema", schema, _amctgen.Write("x.cfg", config));

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors, static error => Assert.Contains(": error AMCT5010: ", error, StringComparison.Ordinal));
        Assert.Equal(1, result.ExitCode);
    }

    // One finding replaces those about all fields that the framework does not have.
    [Theory]
    [InlineData("pytorch", "batch_num: 2\njoint_quant: true\nskip_layer_types: 'Convolution'", "(2,1): error AMCT5010: joint_quant is not a field of the calibration configuration for pytorch, but of that for caffe: use --schema caffe")]
    [InlineData("pytorch", "joint_quant: true", "(1,1): error AMCT5010: joint_quant is not a field of the calibration configuration for pytorch, but of that for tf, caffe, onnx and atc: use --schema tf, caffe, onnx or atc")]
    [InlineData("pytorch", "joint_quant: true skip_layer_types: 'Gemm'", "(1,1): error AMCT5010: joint_quant is not a field of the calibration configuration for pytorch, but of that for onnx: use --schema onnx")]
    [InlineData("mindspore", "batch_num: 2 joint_quant: false nuq_config { mapping_file: 'a' } fakequant_precision_mode: FORCE_FP16_QUANT skip_layer_types: 'Conv'", "(1,1): error AMCT5010: batch_num is not a field of the calibration configuration for mindspore, but of that for onnx: use --schema onnx")]
    [InlineData("onnx", "version: 1\ncommon_config { weight_compress_only: true }", "(1,1): error AMCT5010: version is not a field of the calibration configuration for onnx, but of that for atc: use --schema atc")]
    [InlineData("caffe", "tensor_quantize { layer_name: 'a' input_index: 0 } batch_num: 'x'", "(1,1): error AMCT5010: tensor_quantize is not a field of the calibration configuration for caffe, but of that for tf and onnx: use --schema tf or onnx", "(1,63): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not the string 'x'")]
    // A field that all frameworks but this one have speaks for them, and not for another mode.
    [InlineData("mindspore", "batch_num: 2", "(1,1): error AMCT5010: batch_num is not a field of the calibration configuration for mindspore, but of that for pytorch, tf, caffe and onnx: use --schema pytorch, tf, caffe or onnx")]
    [InlineData("atc", "batch_num: 2", "(1,1): error AMCT5010: batch_num is not a field of the calibration configuration for atc, but of that for pytorch, tf, caffe and onnx: use --schema pytorch, tf, caffe or onnx")]
    public void A_file_for_another_framework_is_recognized(string schema, string config, params string[] expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", "calibration", "--schema", schema, _amctgen.Write("x.cfg", config));

        Assert.Equal(expected.Select(static line => "x.cfg" + line), result.Errors);
        Assert.Equal(1, result.ExitCode);
    }

    // Types tell two frameworks apart that have the same fields.
    [Theory]
    [InlineData("pytorch", "skip_layer_types: 'Conv'", "; it is one for onnx: use --schema onnx; did you mean 'Conv2d'?")]
    [InlineData("pytorch", "skip_layer_types: 'Convolution'", "; it is one for caffe: use --schema caffe; did you mean 'Conv2d'?")]
    [InlineData("caffe", "skip_layer_types: 'MatMul'", "; it is one for tf and onnx: use --schema tf or onnx; did you mean 'InnerProduct'?")]
    [InlineData("pytorch", "skip_layer_types: 'Conv2D'", "; did you mean 'Conv2d'?")]
    public void A_type_of_another_framework_names_it(string schema, string config, string expected)
    {
        string error = Assert.Single(_amctgen.Run("check", "--mode", "calibration", "--schema", schema, _amctgen.Write("x.cfg", config)).Errors);

        Assert.StartsWith("x.cfg(1,1): error AMCT5203: ", error, StringComparison.Ordinal);
        Assert.EndsWith(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onnx")]
    [InlineData("caffe")]
    public void A_published_sample_is_sound_for_its_framework_and_the_advice_for_any_other_names_it(string schema)
    {
        string config = Amctgen.Config($"calibration_{schema}_doc.cfg");
        string[] others = ["pytorch", "tf", "caffe", "onnx", "mindspore", "atc"];

        Assert.Equal((0, 0), (_amctgen.Run("check", "--mode", "calibration", "--schema", schema, config).ExitCode,
            _amctgen.Run("check", "--mode", "calibration", "--schema", schema, config).Errors.Length));
        Assert.All(others.Where(other => other != schema), other => Assert.Contains(
            $"use --schema {schema}", string.Join('\n', _amctgen.Run("check", "--mode", "calibration", "--schema", other, config).Errors), StringComparison.Ordinal));
        Assert.Contains(
            $"--schema {schema}", Assert.Single(_amctgen.Run("check", _amctgen.Write("plain.cfg", string.Join('\n', File.ReadLines(config).Where(static line => !line.StartsWith('#'))))).Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calibration:\n{\n  input_data_dir: ./data.bin\n  input_shape: in:16,3\n  config_file: simple.cfg\n}\n")]
    [InlineData("enable_first_layer_quantization:true\n")]
    public void The_file_around_a_configuration_for_ATC_is_recognized(string text) => Assert.Equal(
        "x.cfg(1,1): error AMCT5217: this is the file of --compression_optimize_conf, which is not in text format: check the file that its config_file names, with --schema atc",
        Assert.Single(_amctgen.Run("check", "--mode", "calibration", "--schema", "atc", _amctgen.Write("x.cfg", text)).Errors));
}
