using System.Text.Json.Nodes;
using AmctGen.Schemas.Tests.Effective;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary><c>why</c>: what decides about a layer, and the edit after which something else does.</summary>
public sealed class WhyTests : IDisposable
{
    private const string Layers = "conv1,Conv2d\nconv2,Conv2d\nfc1,Linear\nfc2,Linear\nrelu,ReLU\n";

    private const string Config = """
        retrain_weight_quant_config { arq_retrain { channel_wise: false dst_type: INT8 } }
        skip_layers: "conv1"
        # All linear layers.
        override_layer_types { layer_type: "Linear" retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }
        override_layer_configs { layer_name: "fc1" retrain_data_quant_config { ulq_quantize { fixed_min: true } } }

        """;

    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct");
    private static readonly JsonSchemaCheck s_schema = JsonSchemaCheck.Read("why.schema.json");

    private readonly Amctgen _amctgen = new();

    public static TheoryData<string> Cases => CorpusTests.Cases;

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("why", "block", "'block' is a container, which AMCT does not configure; name a layer in it, for example 'block.conv'")]
    [InlineData("explain", "block", "'block' is a container, which AMCT does not configure; name a layer in it, for example 'block.conv'")]
    [InlineData("why", "", "'' is a container, which AMCT does not configure; name a layer in it, for example 'block.conv'")]
    public void A_container_is_an_error_that_names_a_layer_in_it(string command, string layer, string expected)
    {
        string layers = _amctgen.Write("net.textproto", "layer { name: '' type: 'Net' }\nlayer { name: 'block' type: 'Sequential' }\nlayer { name: 'block.conv' type: 'Conv2d' }\n");

        Amctgen.Result result = _amctgen.Run(command, "--mode", "retrain", "--layers", layers, "--layer", layer, _amctgen.Write("c.cfg", Config));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, string.Join("\n", result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_winner_comes_first_and_below_it_what_it_hides()
    {
        Assert.Equal(
            """
            fc1 (Linear)

            quant: on, c.cfg:5:1
              override_layer_configs[0] (line 5) applies
              not type, c.cfg:4:1: override_layer_types[0]
                since an entry that names the layer is more specific than one for its type

            retrain_weight_quant_config: default
              default: override_layer_configs[0] (line 5) omits it
              not type, c.cfg:4:1: arq_retrain { dst_type: INT4 }
                since an entry that names the layer is more specific than one for its type
              not global, c.cfg:1:1: arq_retrain { dst_type: INT8 channel_wise: false }
                since override_layer_configs[0] (line 5) applies as a whole and omits retrain_weight_quant_config

            """.ReplaceLineEndings("\n"),
            Why("fc1", "--field", "retrain_weight_quant_config").Text.Replace(_amctgen.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fc1", "override_layer_types[0]", "an entry that names the layer is more specific than one for its type", "-override_layer_configs { layer_name: \"fc1\" retrain_data_quant_config { ulq_quantize { fixed_min: true } } }")]
    [InlineData("conv1", ":1", "quant is skipped by skip_layers[0] (line 2)", "-skip_layers: \"conv1\"")]
    [InlineData("conv2", ":5", "it is for the layer name \"fc1\", not for \"conv2\"", "+override_layer_configs { layer_name: \"conv2\" retrain_data_quant_config { ulq_quantize { fixed_min: true } } }")]
    [InlineData("conv2", "skip", "quant is on: no entry applies, only the global configuration", "+skip_layers: \"conv2\"")]
    [InlineData("conv2", "skip_layers[0]", "it is for the layer name \"conv1\", not for \"conv2\"", "-skip_layers: \"conv1\" +skip_layers: \"conv2\"")]
    [InlineData("conv2", "dst_type: INT4", "retrain_data_quant_config: built-in default", "+override_layer_configs { layer_name: \"conv2\" retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }")]
    [InlineData("relu", "global", "not quantized: AMCT cannot quantize a ReLU", null)]
    public void The_smallest_edit_makes_it_apply(string layer, string question, string reason, string? lines)
    {
        JsonNode answer = JsonNode.Parse(Why(layer, "--not", question, "--format", "json").Text)!["question"]!;

        Assert.False((bool)answer["applies"]!);
        Assert.Equal(reason, (string)answer["reasons"]![0]!);
        Assert.Equal(lines, answer["edit"] is not { } edit ? null : string.Join(' ', ((string)edit["diff"]!).Split('\n').Skip(2).Where(static line => line.StartsWith('-') || line.StartsWith('+'))));
    }

    [Fact]
    public void An_edit_is_printed_as_a_diff_with_its_other_effects()
    {
        string text = Why("fc2", "--not", "default", "--field", "retrain_weight_quant_config").Text;

        Assert.StartsWith("the level default does not apply to fc2:\n  retrain_weight_quant_config: override_layer_types[0].retrain_weight_quant_config (line 4); hides global", text, StringComparison.Ordinal);
        Assert.Contains("\n--- ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nno other layer changes\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nit also changes fc2\n", Why("fc1", "--not", "global").Text, StringComparison.Ordinal);
        Assert.StartsWith("the level type applies to fc2:\n", Why("fc2", "--not", "type").Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nno edit of at most 3 steps was found after which it applies\n", Why("relu", "--not", "layer").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--not 'override_layer_config[0]' is not a path of a field in", "--not", "override_layer_config[0]")]
    [InlineData("--not :99 is not a line with a field of", "--not", ":99")]
    [InlineData("--field must be one of quant, retrain_data_quant_config, retrain_weight_quant_config, not 'x'", "--field", "x")]
    public void What_is_not_there_is_wrong_usage(string expected, params string[] options)
    {
        Amctgen.Result result = Why("fc1", options);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Errors, error => error.StartsWith("amctgen: " + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_layer_need_not_be_known()
    {
        string proto = _amctgen.Write("p.proto", """
            syntax = "proto2";
            import "amctgen/options.proto";
            message P {
              option (amctgen.feature) = { name: "press" section { entry: "size" } override { field: "o" key: "name" by: LAYER_NAME } };
              optional S size = 1; repeated E o = 2;
            }
            message S { optional int32 bits = 1; }
            message E { optional string name = 1; optional S size = 2; }
            """);
        string[] call = ["why", "--message", "P", "--proto", proto, _amctgen.Write("c.cfg", "size { bits: 1 }\no { name: 'a' size { bits: 2 } }\n"), "--layer", "b"];

        Assert.Contains("size: global, ", _amctgen.Run(call).Text, StringComparison.Ordinal);
        Assert.Contains("+o { name: \"b\" size { bits: 2 } }", _amctgen.Run([.. call, "--not", "o[0]"]).Text, StringComparison.Ordinal);
    }

    // What the command tells about each layer is what is in the effective configuration.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_agree_with_the_effective_configuration(string name)
    {
        string folder = Path.Combine(s_corpus, name);
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
        string[] options =
        [
            "--mode", (string)expected["mode"]!, "--schema", (string)expected["schema"]!, "--layers", Path.Combine(folder, "layers.csv"), Path.Combine(folder, "quant.cfg"),
        ];
        Amctgen.Result effective = _amctgen.Run(["effective", .. options]);
        JsonObject? config = effective.ExitCode == 0
            ? JsonNode.Parse(effective.Text.Replace(":-Infinity", ":\"-Infinity\"", StringComparison.Ordinal).Replace(":Infinity", ":\"Infinity\"", StringComparison.Ordinal).Replace(":NaN", ":\"NaN\"", StringComparison.Ordinal))!.AsObject()
            : null;
        foreach (string layer in File.ReadLines(Path.Combine(folder, "layers.csv")).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(',')[0]))
        {
            Amctgen.Result why = _amctgen.Run(["why", .. options, "--layer", layer, "--format", "json"]);
            Assert.Equal((effective.ExitCode, string.Join('\n', effective.Errors)), (why.ExitCode, string.Join('\n', why.Errors)));
            if (why.Text.Length == 0)
            {
                continue;
            }
            Assert.Null(s_schema.Problem(why.Text));
            JsonNode[] answers = [.. JsonNode.Parse(why.Text)!["answers"]!.AsArray().Select(static line => line!)];
            JsonObject? section = config?[layer] as JsonObject;
            Dictionary<string, string> told = answers.Where(static line => (string)line["kind"]! == "effective").ToDictionary(static line => (string)line["what"]!, static line => Plain((string)line["value"]!));
            Dictionary<string, string> real = section?.Where(static member => !member.Key.EndsWith("_enable", StringComparison.Ordinal))
                .ToDictionary(static member => member.Key, static member => Plain(member.Value!.ToJsonString())) ?? [];
            Assert.Equal(real.OrderBy(static part => part.Key, StringComparer.Ordinal), told.OrderBy(static part => part.Key, StringComparer.Ordinal));
            foreach ((string key, string feature) in new[] { ("quant_enable", "quant"), ("retrain_enable", "quant"), ("regular_prune_enable", "prune") })
            {
                JsonNode? state = Array.Find(answers, line => (string)line["kind"]! == "feature" && (string)line["what"]! == feature);
                if (section?[key] is { } isOn && state is not null)
                {
                    Assert.Equal((bool)isOn, ((string)state["from"]!).StartsWith("on", StringComparison.Ordinal));
                }
            }
            // A setting that applies is at its line in the file.
            string[] lines = File.ReadAllLines(Path.Combine(folder, "quant.cfg"));
            foreach (JsonNode line in answers.Where(static line => line["line"] is not null))
            {
                string path = (string)line["path"]!;
                string field = path[(path.LastIndexOf('.') + 1)..].Split('[')[0];
                Assert.StartsWith(field, lines[(int)line["line"]! - 1][((int)line["column"]! - 1)..].TrimStart('"', '\''), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static string Plain(string json) =>
        json.Replace(" ", "", StringComparison.Ordinal).Replace(":-Infinity", ":\"-Infinity\"", StringComparison.Ordinal).Replace(":Infinity", ":\"Infinity\"", StringComparison.Ordinal).Replace(":NaN", ":\"NaN\"", StringComparison.Ordinal);

    private Amctgen.Result Why(string layer, params string[] options) =>
        _amctgen.Run(["why", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", Layers), "--layer", layer, .. options, _amctgen.Write("c.cfg", Config)]);
}
