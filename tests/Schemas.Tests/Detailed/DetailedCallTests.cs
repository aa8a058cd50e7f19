namespace AmctGen.Schemas.Tests.Detailed;

/// <summary>Calls of the command with detailed configurations.</summary>
public sealed class DetailedCallTests : IDisposable
{
    private const string Layers = "conv1,Conv2d\nconv2,Conv2d\nfc,Linear\nrelu,ReLU\n";

    private readonly Amctgen _amctgen = new();

    private string Network => _amctgen.Write("net.csv", Layers);

    public void Dispose() => _amctgen.Dispose();

    private static string Layer(string name, string data = "", string dstType = "INT8", string channelWise = "true", string enabled = "true") =>
        $$"""
        "{{name}}": {
          "retrain_enable": {{enabled}},
          "retrain_data_config": { "algo": "ulq_quantize", {{data}}"dst_type": "INT8" },
          "retrain_weight_config": { "algo": "arq_retrain", "channel_wise": {{channelWise}}, "dst_type": "{{dstType}}" }
        }
        """;

    private static string Retrain(params string[] layers) => "{\n\"version\": 1, \"batch_num\": 1,\n" + string.Join(",\n", layers) + "\n}\n";

    private string[] Check(string json, params string[] options) =>
        _amctgen.Run(["check", "--layers", Network, .. options, _amctgen.Write("config.json", json)]).Errors;

    [Theory]
    [InlineData("{ \"version\": 1, }", "(1,15): error AMCT5009: a comma before '}' is not valid in JSON: remove it")]
    [InlineData("{ 'version': 1 }", "(1,3): error AMCT5001: ' does not quote a string in JSON: write \"")]
    [InlineData("{ \"version\": 1 \"batch_num\": 1 }", "(1,16): error AMCT5001: a comma is missing before '\"batch_num\"'")]
    [InlineData("{ \"a\": { \"x\": 1, \"x\": 2 } }", "(1,18): error AMCT5015: 'x' is here a second time (first in line 1), and AMCT refuses the file: remove one of them")]
    [InlineData("{ \"version\": nan }", "(1,14): error AMCT5005: 'nan' is not a number in JSON: write NaN")]
    [InlineData("{ \"version\": True }", "(1,14): error AMCT5001: 'True' is not in quotes: write true")]
    [InlineData("{ \"version\": 1", "(1,15): error AMCT5002: the file ends before an object is closed: add '}'")]
    [InlineData("{ \"version\": 1 } x", "(1,18): error AMCT5001: 'x' is not in quotes: write \"x\"")]
    [InlineData("", "(1,1): error AMCT5001: the file is empty, and an object in JSON is expected")]
    [InlineData("\ufeff{}", "(1,1): error AMCT5006: the text contains a byte order mark: save it without one")]
    public void Syntax(string json, string expected) => Assert.Equal(["config.json" + expected], Check(json));

    [Theory]
    [InlineData("\"clip_max\": 6, \"clip_min\": -6.0, ", "AMCT5011: 'clip_max' is the number 6, not a number with a point: AMCT refuses an integer; write 6.0")]
    [InlineData("\"clip_max\": 6.0, ", "AMCT5014: clip_max and clip_min belong together, and AMCT refuses one of them alone; add the other one")]
    [InlineData("\"clip_max\": -6.0, \"clip_min\": -6.0, ", "AMCT5201: conv1.retrain_data_config.clip_max: AMCT refuses a clip_max that is not above 0")]
    [InlineData("\"clip_mx\": 6.0, ", "AMCT5010: 'retrain_data_config' has no 'clip_mx'; did you mean 'clip_max'?")]
    [InlineData("\"fixed_min\": \"true\", ", "AMCT5011: 'fixed_min' is the string \"true\", not true or false")]
    public void Values(string data, string expected)
    {
        string error = Assert.Single(Check(Retrain(Layer("conv1", data))));

        Assert.StartsWith("config.json(5,", error, StringComparison.Ordinal);
        Assert.EndsWith(expected, error, StringComparison.Ordinal);
    }

    // Only some frameworks have joint_quant.
    [Theory]
    [InlineData("onnx", "c,Conv\n", "false")]
    [InlineData("caffe", "c,Convolution\n", "true")]
    public void Values_that_only_the_configuration_of_a_framework_has_are_known_there(string framework, string layers, string joint)
    {
        string network = _amctgen.Write("net.csv", layers);
        string config = _amctgen.Write("a.cfg", $"batch_num: 1\njoint_quant: {joint}\n");
        Amctgen.Result effective = _amctgen.Run("effective", "--schema", framework, "--mode", "calibration", "--layers", network, config);
        Assert.Contains($"\"joint_quant\":{joint}", effective.Text, StringComparison.Ordinal);
        string detailed = _amctgen.Write("a.json", effective.Text);

        Assert.Equal((0, ""), Of(_amctgen.Run("check", "--schema", framework, "--mode", "calibration", "--layers", network, detailed)));
        Amctgen.Result simplified = _amctgen.Run("simplify", "--schema", framework, "--mode", "calibration", "--layers", network, detailed);
        Assert.Equal((0, ""), Of(simplified));
        Assert.Equal(effective.Text, _amctgen.Run("effective", "--schema", framework, "--mode", "calibration", "--layers", network, _amctgen.Write("b.cfg", simplified.Text)).Text);
        Assert.Contains("'joint_quant'", string.Join("\n", _amctgen.Run("check", "--mode", "calibration", detailed).Errors), StringComparison.Ordinal);

        static (int, string) Of(Amctgen.Result result) => (result.ExitCode, string.Join("\n", result.Errors));
    }

    [Fact]
    public void What_AMCT_refuses_has_the_ids_and_words_of_the_simplified_configuration()
    {
        string json = Retrain(Layer("conv1", dstType: "INT16"), Layer("fc"), Layer("conv9"), Layer("relu", channelWise: "false"));

        Assert.Equal(
        [
            "config.json(6,3): error AMCT5207: activations of 8 bits and weights of 16 bits cannot be combined; AMCT accepts A8W8, A16W8, A8W4, A4W4 (the layer 'conv1')",
            "config.json(11,69): error AMCT5208: channel_wise: true applies to a Linear layer, which can have only one scale: AMCT refuses it, also where the layer is skipped; write false (the layer 'fc')",
            "config.json(13,1): error AMCT5202: 'conv9' is not a layer of the network; did you mean 'conv1'?",
            "config.json(18,1): error AMCT5202: 'relu' is not a layer that AMCT can quantize: its type is ReLU; remove it",
        ], Check(json));
    }

    [Fact]
    public void Without_a_network_what_AMCT_refuses_always_is_found()
    {
        string path = _amctgen.Write("config.json", Retrain(Layer("conv1", "\"clip_max\": -1.0, \"clip_min\": -6.0, "), Layer("conv9")));

        Amctgen.Result result = _amctgen.Run("check", path);

        Assert.Equal((1, 1), (result.ExitCode, result.Errors.Length));
        Assert.Contains("clip_max that is not above 0", result.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_which_nothing_is_on_is_refused() =>
        Assert.Equal("config.json(1,1): error AMCT5206: no layer has retrain_enable: true, so nothing is left to do, and AMCT refuses the file",
            Assert.Single(Check(Retrain(Layer("conv1", enabled: "false")))));

    [Theory]
    [InlineData("prune", "this is a detailed configuration of the mode retrain: use --mode retrain")]
    [InlineData("distill", "this is a detailed configuration of the mode retrain: use --mode retrain")]
    public void A_file_of_another_mode_is_one_finding(string mode, string expected) =>
        Assert.Equal($"config.json(1,1): error AMCT5217: {expected}", Assert.Single(Check(Retrain(Layer("conv1")), "--mode", mode)));

    [Fact]
    public void The_names_in_the_file_show_the_mode()
    {
        Assert.Empty(Check(Retrain(Layer("conv1"))));
        Assert.Empty(Check(Retrain(Layer("conv1")), "--mode", "compressed"));
        Assert.Equal("config.json(1,1): error AMCT9023: nothing in this file shows the mode that it is for: use --mode",
            Assert.Single(Check("{ \"version\": 1, \"conv1\": {} }")));
    }

    [Fact]
    public void Simplify_writes_what_layers_share_once()
    {
        string json = _amctgen.Write("config.json", Retrain(
            Layer("conv1", "\"clip_max\": 6.0, \"clip_min\": -6.0, ", enabled: "false"), Layer("conv2", "\"clip_max\": 6.0, \"clip_min\": -6.0, "), Layer("fc", channelWise: "false")));
        string output = Path.Combine(_amctgen.Folder, "quant.cfg");

        Amctgen.Result result = _amctgen.Run("simplify", "--layers", Network, "-o", output, json);

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.Equal(
            """
            # Simplified from config.json for the mode retrain.
            # proto-message: AMCTPytorchProto.AMCTRetrainConfig

            retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } } }
            override_layer_configs { layer_name: "fc" }
            skip_layers: "conv1"

            """.ReplaceLineEndings("\n"), File.ReadAllText(output));
        Amctgen.Result difference = _amctgen.Run("diff", "--mode", "retrain", "--layers", Network, "--exit-code", output, json);
        Assert.Equal((0, "no differences\n"), (difference.ExitCode, difference.Text));
    }

    [Fact]
    public void A_layer_that_the_file_omits_is_skipped()
    {
        string json = _amctgen.Write("config.json", Retrain(Layer("conv1"), Layer("conv2")));

        Amctgen.Result result = _amctgen.Run("simplify", "--layers", Network, json);

        Assert.Equal((0, "skip_layers: \"fc\"\n"), (result.ExitCode, result.Text.Split("\n\n")[1]));
        Assert.StartsWith("config.json(1,1): warning AMCT5226: the file omits 'fc', which AMCT derives as {\"retrain_enable\":false", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Simplify_writes_nothing_if_the_result_would_differ()
    {
        string json = _amctgen.Write("config.json", Retrain(
            Layer("conv1", "\"clip_max\": 6.0, \"clip_min\": -6.0, ", enabled: "false"), Layer("conv2", enabled: "false"), Layer("fc", channelWise: "false")));

        Amctgen.Result result = _amctgen.Run("simplify", "--layers", Network, json);

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.All(result.Errors, static error => Assert.Contains("error AMCT5225", error, StringComparison.Ordinal));
    }

    [Fact]
    public void Diff_reads_both_kinds_on_either_side()
    {
        string config = _amctgen.Write("old.cfg", "retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } } }\nskip_layers: \"conv1\"\n");
        string old = _amctgen.Write("old.json", _amctgen.Run("effective", "--mode", "retrain", "--layers", Network, config).Text);
        string changed = _amctgen.Write("new.json", File.ReadAllText(old).Replace("6.0", "5.0", StringComparison.Ordinal).Replace("\"retrain_enable\":false", "\"retrain_enable\":true", StringComparison.Ordinal));

        string Diff(params string[] words) => string.Join('\n', _amctgen.Run(["diff", "--format", "markdown", .. words]).Text.Split('\n').Skip(2));

        Assert.Equal(
            """
            | conv1 | Conv2d | quant | skipped (skip, line 2) | on (layer, line 5) |
            | conv1 | Conv2d | effective retrain_data_config.clip_max | 6.0 (global, line 1) | 5.0 (layer, line 8) |
            | conv1 | Conv2d | effective retrain_data_config.clip_min | -6.0 (global, line 1) | -5.0 (layer, line 9) |
            | conv2, fc | Conv2d, Linear | effective retrain_data_config.clip_max | 6.0 (global, line 1) | 5.0 |
            | conv2, fc | Conv2d, Linear | effective retrain_data_config.clip_min | -6.0 (global, line 1) | -5.0 |

            """.ReplaceLineEndings("\n"), Diff("--mode", "retrain", "--layers", Network, config, changed));
        Assert.Equal(Diff("--mode", "retrain", "--layers", Network, old, changed), Diff("--layers", Network, old, changed));
        Assert.Contains("| conv1 | * | quant | skipped (layer, line 5) | on (layer, line 5) |", Diff(old, changed), StringComparison.Ordinal);
        Assert.Contains("| conv1 | Conv2d | quant | on (layer, line 5) | skipped (skip, line 2) |", Diff("--mode", "retrain", "--layers", Network, changed, config), StringComparison.Ordinal);
        Assert.Equal("no differences\n", _amctgen.Run("diff", "--mode", "retrain", "--layers", Network, config, old).Text);
    }

    [Theory]
    [InlineData("effective")]
    [InlineData("explain")]
    [InlineData("why")]
    public void Other_commands_name_those_that_read_it(string command)
    {
        string json = _amctgen.Write("config.json", Retrain(Layer("conv1")));
        string[] layer = command == "why" ? ["--layer", "conv1"] : [];

        Amctgen.Result result = _amctgen.Run([command, "--mode", "retrain", "--layers", Network, .. layer, json]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("this is a detailed configuration, AMCT's JSON, which 'check', 'diff' and 'simplify' read", Assert.Single(result.Errors), StringComparison.Ordinal);
    }
}
