using System.Text.Json.Nodes;

namespace AmctGen.Schemas.Tests.Documents;

/// <summary>A sample of each schema is sound, and the commands understand it with the option <c>--schema</c>.</summary>
public sealed class SchemaSampleTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public static TheoryData<string, string, string> Samples => new()
    {
        { "calibration_onnx", "calibration", "onnx" },
        { "calibration_onnx_doc", "calibration", "onnx" },
        { "calibration_tf", "calibration", "tf" },
        { "retrain_tf", "retrain", "tf" },
        { "retrain_tf", "compressed", "tf" },
        { "calibration_caffe", "calibration", "caffe" },
        { "calibration_caffe_doc", "calibration", "caffe" },
        { "calibration_mindspore", "calibration", "mindspore" },
        { "calibration_atc", "calibration", "atc" },
    };

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_sound(string name, string mode, string schema)
    {
        string config = Amctgen.Config(name + ".cfg");
        string[] options = ["--mode", mode, "--schema", schema];
        string[] withLayers = [.. options, "--layers", Amctgen.Config(name + ".layers.csv")];

        Amctgen.Result check = _amctgen.Run(["check", .. options, config]);
        Amctgen.Result layers = _amctgen.Run(["check", .. withLayers, config]);

        // The quantization of the sample for training is refused where only quantization is asked for.
        bool prunesToo = (name, mode) == ("retrain_tf", "retrain");
        Assert.Equal((prunesToo ? 1 : 0, prunesToo ? 1 : 0), (check.ExitCode, layers.ExitCode));
        Assert.Equal(prunesToo, check.Errors.Length > 0);
        Assert.Equal(prunesToo, layers.Errors.Any(static error => error.Contains(": error ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_explained_formatted_and_compared(string name, string mode, string schema)
    {
        string config = Amctgen.Config(name + ".cfg");
        string layers = Amctgen.Config(name + ".layers.csv");
        string[] options = ["--mode", mode, "--schema", schema, "--layers", layers];
        string[] names = [.. File.ReadLines(layers).Where(static line => !line.StartsWith('#')).Select(static line => line.Split(',')[0])];
        string changed = _amctgen.Write("new.cfg", File.ReadAllText(config) + $"\nskip_layers: \"{names[0]}\"\n");

        Amctgen.Result explain = _amctgen.Run(["explain", .. options, config]);
        Amctgen.Result why = _amctgen.Run(["why", .. options, "--layer", names[^1], config]);
        Amctgen.Result diff = _amctgen.Run(["diff", .. options, config, changed]);

        int refused = (name, mode) == ("retrain_tf", "retrain") ? 1 : 0;
        Assert.Equal((refused, refused), (explain.ExitCode, why.ExitCode));
        Assert.All(names, layer => Assert.Contains(layer, explain.Text, StringComparison.Ordinal));
        Assert.StartsWith(names[^1], why.Text, StringComparison.Ordinal);
        Assert.InRange(diff.ExitCode, 0, 1);
        Assert.NotEmpty(diff.Text);
    }

    [Theory]
    [InlineData("AMCTOnnxProto.AMCTConfig", "calibration_onnx")]
    [InlineData("AMCTTensorflowCalibrationProto.AMCTConfig", "calibration_tf")]
    [InlineData("AMCTTensorflowProto.AMCTRetrainConfig", "retrain_tf")]
    [InlineData("AMCTCaffeProto.AMCTConfig", "calibration_caffe")]
    [InlineData("AMCTMindsporeProto.AMCTConfig", "calibration_mindspore")]
    [InlineData("AMCTAtcProto.AMCTConfig", "calibration_atc")]
    [InlineData("AMCTProto.AutoChannelPruneConfig", "channel_prune")]
    [InlineData("AMCTPytorchProto.ScaleOffsetRecord", "record")]
    public void A_sample_is_read_by_its_message(string message, string name)
    {
        string config = Amctgen.Config(name + ".cfg");
        Amctgen.Result check = _amctgen.Run("check", "--message", message, config);
        Amctgen.Result format = _amctgen.Run("format", "--message", message, config);
        string header = _amctgen.Write("header.cfg", $"# proto-message: {message}\n" + File.ReadAllText(config));
        _amctgen.Write("channel_prune_overrides.cfg", File.ReadAllText(Amctgen.Config("channel_prune_overrides.cfg")));

        Assert.Equal((0, 0), (check.ExitCode, check.Errors.Length));
        Assert.Equal((0, 0), (format.ExitCode, format.Errors.Length));
        Assert.Equal(format.Text, _amctgen.Run("format", "--message", message, _amctgen.Write("again.cfg", format.Output)).Text);
        Assert.Equal(0, _amctgen.Run("check", header).ExitCode);
    }

    [Fact]
    public void The_result_for_ONNX_has_what_its_configuration_has()
    {
        JsonNode json = Effective("calibration_onnx", "onnx");

        Assert.Equal(["version", "batch_num", "activation_offset", "joint_quant", "do_fusion", "skip_fusion_layers", "tensor_quantize"],
            json.AsObject().Select(static member => member.Key).Take(7));
        Assert.Equal("""{"layer_name":"/pool/MaxPool","input_index":0,"activation_quant_params":{"num_bits":8,"max_percentile":0.999999,"min_percentile":0.999999,"search_range":[0.7,1.3],"search_step":0.01,"act_algo":"ifmr","asymmetric":true}}""",
            Assert.Single(json["tensor_quantize"]!.AsArray())!.ToJsonString());
        Assert.False((bool)json["/gap/AveragePool"]!["quant_enable"]!);
        Assert.Equal("hfmg", (string)json["/head/MatMul"]!["activation_quant_params"]!["act_algo"]!);
        // An entry replaces the common section as a whole.
        Assert.Equal(0.7, (double)json["/stem/Conv"]!["activation_quant_params"]!["search_range"]![0]!);
        Assert.Equal(0.8, (double)json["/block/Conv"]!["activation_quant_params"]!["search_range"]![0]!);
        Assert.True((bool)json["/block/Conv_up"]!["weight_quant_params"]!["channel_wise"]!);
        Assert.False((bool)json["/head/Gemm"]!["weight_quant_params"]!["channel_wise"]!);
        Assert.Null(json["/pool/MaxPool"]);
    }

    [Fact]
    public void The_two_files_for_TensorFlow_are_told_apart_by_their_fields()
    {
        string[] with = [.. Effective("calibration_tf", "tf").AsObject().Select(static member => member.Key)];
        string recorded = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct", "s2_tf");
        Amctgen.Result ascend = _amctgen.Run(
            "effective", "--mode", "calibration", "--schema", "tf", "--layers", Path.Combine(recorded, "layers.csv"), Path.Combine(recorded, "quant.cfg"));
        string[] without = [.. JsonNode.Parse(ascend.Text)!.AsObject().Select(static member => member.Key)];

        Assert.Equal(["version", "batch_num", "activation_offset", "joint_quant"], with[..4]);
        Assert.Equal(["version", "activation_offset", "do_fusion"], without[..3]);
        Assert.Equal(Effective("calibration_tf", "tf").ToJsonString(), JsonNode.Parse(_amctgen.RunWithInput(
            File.ReadAllBytes(Amctgen.Config("calibration_tf.cfg")),
            "effective", "--mode", "calibration", "--schema", "tf", "--layers", Amctgen.Config("calibration_tf.layers.csv"), "-").Output)!.ToJsonString());
    }

    [Fact]
    public void MindSpore_has_no_number_of_batches() =>
        Assert.Equal(["version", "activation_offset", "do_fusion", "skip_fusion_layers", "conv1", "fc", "head", "layer1.0.conv1"],
            Effective("calibration_mindspore", "mindspore").AsObject().Select(static member => member.Key));

    [Fact]
    public void Training_for_TensorFlow_has_the_result_of_training_for_PyTorch()
    {
        string config = Amctgen.Config("retrain_tf.cfg");
        string tensorflow = Amctgen.Config("retrain_tf.layers.csv");
        string text = File.ReadAllText(config).Replace("MatMul\"\n  retrain", "Linear\"\n  retrain", StringComparison.Ordinal);
        string layers = File.ReadAllText(tensorflow).Replace(",Conv2D", ",Conv2d", StringComparison.Ordinal).Replace(",MatMul", ",Linear", StringComparison.Ordinal);

        Amctgen.Result expected = _amctgen.Run("effective", "--mode", "compressed", "--layers", _amctgen.Write("l.csv", layers), _amctgen.Write("c.cfg", text));
        Amctgen.Result actual = _amctgen.Run("effective", "--mode", "compressed", "--schema", "tf", "--layers", tensorflow, config);

        Assert.Equal((0, expected.Text), (actual.ExitCode, actual.Text));
    }

    [Fact]
    public void ATC_has_no_detailed_configuration_and_the_command_says_so()
    {
        string[] options = ["--mode", "calibration", "--schema", "atc", "--layers", Amctgen.Config("calibration_atc.layers.csv"), Amctgen.Config("calibration_atc.cfg")];

        Amctgen.Result effective = _amctgen.Run(["effective", .. options]);
        Amctgen.Result explain = _amctgen.Run(["explain", "--format", "json", .. options]);

        Assert.Equal((2, ""), (effective.ExitCode, effective.Text));
        Assert.Equal("amctgen: atc writes no detailed configuration; explain shows what a simplified one sets", effective.Errors[0]);
        Assert.Equal(0, explain.ExitCode);
        Assert.DoesNotContain("num_bits", explain.Text, StringComparison.Ordinal);
        Assert.Contains("quant_bits", explain.Text, StringComparison.Ordinal);
    }

    private JsonNode Effective(string name, string schema)
    {
        Amctgen.Result result = _amctgen.Run(
            "effective", "--mode", "calibration", "--schema", schema, "--layers", Amctgen.Config(name + ".layers.csv"), Amctgen.Config(name + ".cfg"));
        Assert.Equal(0, result.ExitCode);
        return JsonNode.Parse(result.Text)!;
    }
}
