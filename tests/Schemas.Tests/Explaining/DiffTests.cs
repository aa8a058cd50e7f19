using System.Text.Json.Nodes;
using AmctGen.Cli.Rendering;
using AmctGen.Schemas.Tests.Effective;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary><c>diff</c>: what changes for each layer, and which lines cause it.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Layers = "conv1,Conv2d\nconv2,Conv2d\nconv3,Conv2d\nfc1,Linear\nfc2,Linear\nrelu,ReLU\n";

    private static readonly JsonSchemaCheck s_schema = JsonSchemaCheck.Read("difference.schema.json");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Layers_with_the_same_changes_are_one_group_and_name_the_lines()
    {
        const string old = """
            batch_num: 1
            retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } } }
            skip_layers: "conv1"
            override_layer_configs { layer_name: "fc1" retrain_data_quant_config { ulq_quantize { fixed_min: true } } }
            """;
        const string @new = """
            batch_num: 2
            # A comment makes no difference.
            retrain_data_quant_config {
              ulq_quantize { clip_max_min { clip_min: -6 clip_max: 7 } }
            }
            override_layer_configs { layer_name: "fc1" retrain_data_quant_config { ulq_quantize { fixed_min: true } } }
            """;
        Assert.Equal(
            [
                "conv1: quant skipped (skip, line 3) -> on (global)",
                "conv1: retrain_data_quant_config.ulq_quantize.clip_max_min.clip_max 6 (global, line 2) -> 7 (global, line 4)",
                "conv2, conv3, fc2: retrain_data_quant_config.ulq_quantize.clip_max_min.clip_max 6 (global, line 2) -> 7 (global, line 4)",
                ": batch_num 1 (global, line 1) -> 2 (global, line 1)",
            ],
            Changes(Diff(old, @new)).Where(static change => !change.Contains("effective", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_that_changes_moves_the_settings_to_another_layer()
    {
        const string old = "retrain_weight_quant_config { arq_retrain { } }\noverride_layer_configs { layer_name: 'fc1' retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }\n";
        JsonNode difference = Diff(old, old.Replace("fc1", "fc2", StringComparison.Ordinal));

        Assert.Equal(
            [
                "fc1: retrain_weight_quant_config.arq_retrain.dst_type INT4 (layer, line 2) -> - (global, line 1)",
                "fc2: retrain_weight_quant_config.arq_retrain.dst_type - (global, line 1) -> INT4 (layer, line 2)",
            ],
            Changes(difference).Where(static change => !change.Contains("effective", StringComparison.Ordinal)));
        Assert.Equal(4, (int)difference["unchanged"]!);
    }

    [Fact]
    public void What_AMCT_refuses_is_reported_and_compared_nevertheless()
    {
        string[] call = Call("batch_num: 1\nretrain_weight_quant_config { arq_retrain { } }", "batch_num: 1\nretrain_weight_quant_config { arq_retrain { channel_wise: true } }");
        Amctgen.Result result = _amctgen.Run(call);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("n.cfg(2,45): error AMCT5208: ", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Contains("retrain_weight_quant_config.arq_retrain.channel_wise", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false, "batch_num: 1", "# again\nbatch_num: 1\n")]
    [InlineData(1, true, "batch_num: 1", "batch_num: 2")]
    [InlineData(1, true, "skip_layers: 'conv1'", "skip_layers: 'conv2'")]
    public void The_exit_code_tells_whether_they_differ(int expected, bool isDifferent, string old, string @new)
    {
        const string common = "retrain_weight_quant_config { arq_retrain { } }\n";
        string[] call = Call(common + old, common + @new);

        Assert.Equal(0, _amctgen.Run(call).ExitCode);
        Amctgen.Result result = _amctgen.Run([.. call, "--exit-code"]);
        Assert.Equal((expected, isDifferent), (result.ExitCode, result.Text != "no differences\n"));
        Assert.Equal(isDifferent, (bool)JsonNode.Parse(_amctgen.Run([.. call, "--format", "json"]).Text)!["different"]!);
    }

    [Fact]
    public void Tables_have_a_line_for_each_change()
    {
        string[] call = Call("batch_num: 1\nretrain_weight_quant_config { arq_retrain { } }", "batch_num: 3\nretrain_weight_quant_config { arq_retrain { } }");
        Assert.Equal(
            [
                "layers      types  what       old                 new",
                "(no layer)         batch_num  1 (global, line 1)  3 (global, line 1)",
            ],
            _amctgen.Run(call).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '-'));
        Assert.Equal(
            "| layers | types | what | old | new |\n|---|---|---|---|---|\n| (no layer) |  | batch_num | 1 (global, line 1) | 3 (global, line 1) |\n",
            _amctgen.Run([.. call, "--format", "markdown"]).Text);
    }

    [Fact]
    public void On_a_terminal_states_are_bold_and_values_are_not()
    {
        string[] call = Call("retrain_weight_quant_config { arq_retrain { dst_type: INT8 } }\nskip_layers: 'conv1'", "retrain_weight_quant_config { arq_retrain { dst_type: INT4 } }");
        string text = _amctgen.RunOnTerminal(new Terminal(200, UsesColors: true), call).Text;

        Assert.Contains("\u001b[1mquant\u001b[0m", text, StringComparison.Ordinal);
        Assert.Contains(" retrain_weight_quant_config.arq_retrain.dst_type ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_elements_is_a_difference_unless_they_are_layers()
    {
        string schema = _amctgen.Write("r.proto", "syntax = \"proto3\";\nmessage R { repeated int32 dims = 1; }\n");
        string old = _amctgen.Write("old.txt", "dims: [1, 2, 3]\n");
        string @new = _amctgen.Write("new.txt", "dims: [3, 1, 2]\n");
        string layers = _amctgen.Write("net.csv", "a,Conv2d\nb,Conv2d\nc,Conv2d\n");
        string oldList = _amctgen.Write("old.cfg", "skip_layers: [\"a\", \"b\"]\n");
        string newList = _amctgen.Write("new.cfg", "skip_layers: [\"b\", \"a\"]\n");

        Amctgen.Result elements = _amctgen.Run("diff", "--message", "R", "--proto", schema, "--exit-code", old, @new);
        Amctgen.Result list = _amctgen.Run("diff", "--mode", "retrain", "--layers", layers, "--exit-code", oldList, newList);

        Assert.Equal(1, elements.ExitCode);
        Assert.Contains("[1, 2, 3]", elements.Text, StringComparison.Ordinal);
        Assert.Contains("[3, 1, 2]", elements.Text, StringComparison.Ordinal);
        Assert.Equal((0, "no differences\n"), (list.ExitCode, list.Text));
    }

    [Fact]
    public void A_schema_without_features_has_its_fields_compared()
    {
        string proto = _amctgen.Write("shop.proto", """
            syntax = "proto3";
            message Order { string name = 1; repeated Item items = 2; map<string, int32> counts = 3; repeated string tags = 4; }
            message Item { string id = 1; int32 count = 2; }
            """);
        string old = _amctgen.Write("o.txt", "name: 'a'\nitems { id: 'x' count: 1 }\nitems { id: 'y' count: 2 }\ncounts { key: 'k' value: 1 }\ntags: 's'\n");
        string @new = _amctgen.Write("n.txt", "items { id: 'new' }\nitems { id: 'x' count: 1 }\nitems { id: 'y' count: 3 }\ncounts { key: 'k' value: 2 }\ntags: ['s', 't']\n");

        Amctgen.Result result = _amctgen.Run("diff", "--message", "Order", "--proto", proto, "--format", "json", "--exit-code", old, @new);

        Assert.Equal(1, result.ExitCode);
        Assert.Null(s_schema.Problem(result.Text));
        Assert.Equal(
            [
                ": name \"a\" (global, line 1) -> -",
                ": items[0] - -> id: \"new\" (global, line 1)",
                ": items[2].count 2 (global, line 3) -> 3 (global, line 3)",
                ": counts[\"k\"] 1 (global, line 4) -> 2 (global, line 4)",
                ": tags[1] - -> \"t\" (global, line 5)",
            ],
            Changes(JsonNode.Parse(result.Text)!));
        Assert.Equal("amctgen: Order does not declare (amctgen.feature), so the layers of a network have no effect: leave --layers out", _amctgen.Run(
            "diff", "--message", "Order", "--proto", proto, "--layers", _amctgen.Write("l.csv", Layers), old, @new).Errors[0]);
    }

    [Fact]
    public void Layers_that_are_not_known_are_those_that_either_file_names()
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
        Amctgen.Result result = _amctgen.Run(
            "diff", "--message", "P", "--proto", proto, "--format", "json", _amctgen.Write("o.txt", "size { bits: 1 }\no { name: 'a' size { bits: 2 } }\n"), _amctgen.Write("n.txt", "size { bits: 1 }\no { name: 'b' size { bits: 2 } }\n"));

        Assert.Equal(["a: size.bits 2 (layer, line 2) -> 1 (global, line 1)", "b: size.bits 1 (global, line 1) -> 2 (layer, line 2)"], Changes(JsonNode.Parse(result.Text)!));
    }

    [Fact]
    public void Random_pairs_differ_exactly_where_their_explanations_do()
    {
        Fuzzing.Run(200, random =>
        {
            using var amctgen = new Amctgen();
            (string mode, string schema, string old, string layers) = RandomConfigs.Next(random);
            string @new = old;
            for (int i = 0; i < 50 && @new == old; i++)
            {
                (string otherMode, string otherSchema, string other, _) = RandomConfigs.Next(random);
                @new = otherMode == mode && otherSchema == schema ? other : old;
            }
            string[] options = ["--mode", mode, "--schema", schema, "--layers", amctgen.Write("l.csv", layers), "--format", "json"];
            (string oldPath, string newPath) = (amctgen.Write("o.cfg", old), amctgen.Write("n.cfg", @new));
            Amctgen.Result before = amctgen.Run(["explain", .. options, oldPath]);
            Amctgen.Result after = amctgen.Run(["explain", .. options, newPath]);
            Amctgen.Result diff = amctgen.Run(["diff", .. options, oldPath, newPath]);
            if (before.Text.Length == 0 || after.Text.Length == 0)
            {
                return diff.Text.Length == 0 ? null : "a difference of a file with errors";
            }
            HashSet<string> changed = [.. JsonNode.Parse(diff.Text)!["groups"]!.AsArray().SelectMany(static group => group!["layers"]!.AsArray()).Select(static layer => (string)layer!["layer"]!)];
            string? wrong = Answers(before.Text).Join(Answers(after.Text), static answer => answer.Key, static answer => answer.Key, static (first, second) => (first.Key, IsSame: first.Value == second.Value))
                .Where(layer => layer.IsSame == changed.Contains(layer.Key)).Select(static layer => layer.Key).FirstOrDefault();
            return s_schema.Problem(diff.Text) ?? (wrong is null ? null : $"{wrong} of {mode}\n{old}\nto\n{@new}\n{diff.Text}");
        });
    }

    // States and values of each layer, without their places; settings of a feature that is off do not count.
    private static Dictionary<string, string> Answers(string json)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isOff = false;
        foreach (JsonNode? line in JsonNode.Parse(json)!.AsArray())
        {
            string what = (string)line!["what"]!;
            string value = ((string)line["value"]!).Split("; AMCT")[0];
            string from = ((string)line["from"]!).Replace(" (revived)", "", StringComparison.Ordinal);
            bool isFeature = (string)line["kind"]! == "feature";
            isOff = isFeature ? from == "off" : isOff;
            string text = isFeature ? from : (string)line["kind"]! == "setting" && isOff ? ""
                : value.StartsWith("default: ", StringComparison.Ordinal) ? "default" : value;
            string layer = (string)line["layer"]!;
            answers[layer] = answers.GetValueOrDefault(layer) + (text.Length == 0 ? "" : $"{what} {text}\n");
        }
        return answers;
    }

    private JsonNode Diff(string old, string @new)
    {
        Amctgen.Result result = _amctgen.Run([.. Call(old, @new), "--format", "json"]);
        Assert.Null(s_schema.Problem(result.Text));
        return JsonNode.Parse(result.Text)!;
    }

    private string[] Call(string old, string @new) =>
        ["diff", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", Layers), _amctgen.Write("o.cfg", old), _amctgen.Write("n.cfg", @new)];

    private static string[] Changes(JsonNode difference) =>
    [
        .. difference["groups"]!.AsArray().SelectMany(static group => group!["changes"]!.AsArray()
            .Select(change => Describe(string.Join(", ", group["layers"]!.AsArray().Select(static layer => layer!["layer"])), change!))),
        .. difference["fields"]!.AsArray().Select(static change => Describe("", change!)),
    ];

    private static string Describe(string layers, JsonNode change) =>
        $"{layers}: {((string)change["kind"]! == "effective" ? "effective " : "")}{change["what"]} {Side(change["old"]!)} -> {Side(change["new"]!)}";

    private static string Side(JsonNode side) =>
        (side["value"]?.ToString() ?? "-") + (side["level"] is null ? "" : side["line"] is null ? $" ({side["level"]})" : $" ({side["level"]}, line {side["line"]})");
}
