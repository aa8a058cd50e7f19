using System.Text.Json.Nodes;
using AmctGen.Schemas.Tests.Effective;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>The structured form of explanations.</summary>
public sealed class ExplainJsonTests : IDisposable
{
    private static readonly JsonSchemaCheck s_schema = JsonSchemaCheck.Read("explanation.schema.json");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void The_winner_has_its_place_and_the_losers_their_reasons()
    {
        JsonNode[] lines = Explain("retrain",
            """
            retrain_data_quant_config { ulq_quantize { fixed_min: true } }
            skip_layers: "conv1"
            override_layer_configs { layer_name: "conv1" retrain_data_quant_config { ulq_quantize { } } }
            override_layer_types { layer_type: "Conv2d" retrain_data_quant_config { ulq_quantize { fixed_min: false } } }
            override_layer_configs { layer_name: "conv1"
              retrain_data_quant_config { ulq_quantize { dst_type: INT8 } } }
            """, "conv1,Conv2d\n");

        JsonNode feature = lines.Single(static line => (string)line["what"]! == "quant");
        Assert.Equal("feature layer override_layer_configs[1] override_layer_configs[1] 5 1", Describe(feature));
        Assert.Equal(
            [
                "skip skip_layers[0] skip_layers[0] 2 1: \"conv1\" (an entry for the layer wins over a skip here)",
                "layer override_layer_configs[0] override_layer_configs[0] 3 1: - (a later entry with the same key replaces it)",
                "type override_layer_types[0] override_layer_types[0] 4 1: - (an entry that names the layer is more specific than one for its type)",
            ],
            Hidden(feature));
        JsonNode data = lines.Single(static line => (string)line["what"]! == "retrain_data_quant_config");
        Assert.Equal("setting layer override_layer_configs[1].retrain_data_quant_config override_layer_configs[1] 6 3", Describe(data));
        Assert.Equal("c.cfg", Path.GetFileName((string)data["file"]!));
        Assert.Equal(
            [
                "layer override_layer_configs[0] override_layer_configs[0] 3 1: ulq_quantize { } (a later entry with the same key replaces it)",
                "type override_layer_types[0] override_layer_types[0] 4 1: ulq_quantize { fixed_min: false } (an entry that names the layer is more specific than one for its type)",
                "global retrain_data_quant_config - 1 1: ulq_quantize { fixed_min: true } (an entry that names the layer is more specific than the global configuration)",
            ],
            Hidden(data));
        JsonNode weight = lines.Single(static line => (string)line["what"]! == "retrain_weight_quant_config");
        Assert.Equal("setting default - - - -", Describe(weight));
    }

    [Fact]
    public void Layers_that_are_not_known_are_those_that_the_file_names()
    {
        string proto = _amctgen.Write("p.proto", """
            syntax = "proto2";
            import "amctgen/options.proto";
            message P {
              option (amctgen.feature) = {
                name: "press" section { entry: "size" }
                override { field: "o" key: "name" by: LAYER_NAME } override { field: "t" key: "name" by: LAYER_TYPE } skip { field: "skip" by: LAYER_NAME }
              };
              optional S size = 1; repeated E o = 2; repeated E t = 3; repeated string skip = 4;
            }
            message S { optional int32 bits = 1; }
            message E { optional string name = 1; optional S size = 2; }
            """);
        string config = _amctgen.Write("c.cfg", "size { bits: 1 }\no { name: 'a' size { bits: 2 } }\nt { name: 'T' size { bits: 3 } }\nskip: 'b'\n");
        string[] call = ["explain", "--message", "P", "--proto", proto, config];

        Amctgen.Result table = _amctgen.Run(call);
        Assert.Equal(
            """
            layer  type  what    from            value
            -----------------------------------------------------------------------
            a      *     press   on              o[0] (line 2) applies
                           size  layer, line 2   bits: 2
            -----------------------------------------------------------------------
            *      T     press   on              t[0] (line 3) applies
                           size  type, line 3    bits: 3
            -----------------------------------------------------------------------
            b      *     press   skipped         by skip[0] (line 4)
                           size  global, line 1  bits: 1
            -----------------------------------------------------------------------
            *      *     press   on              no entry applies, only the global configuration
                           size  global, line 1  bits: 1

            """.ReplaceLineEndings("\n").Replace("-----------------------------------------------------------------------", new string('-', table.Text.Split('\n')[1].Length), StringComparison.Ordinal),
            table.Text);
        Assert.Contains("size: o[0].size (line 2); hides global size (line 1).", _amctgen.Run([.. call, "--layer", "a"]).Text, StringComparison.Ordinal);
        Assert.Equal("amctgen: the configuration does not name a layer 'z'", _amctgen.Run([.. call, "--layer", "z"]).Errors[0]);
        Assert.Null(s_schema.Problem(_amctgen.Run([.. call, "--format", "json"]).Text));
    }

    [Fact]
    public void Output_is_valid_against_the_schema()
    {
        Fuzzing.Run(200, random =>
        {
            using var amctgen = new Amctgen();
            (string mode, string schema, string config, string layers) = RandomConfigs.Next(random);
            Amctgen.Result result = amctgen.Run(
                "explain", "--format", "json", "--mode", mode, "--schema", schema, "--layers", amctgen.Write("l.csv", layers), amctgen.Write("c.cfg", config));
            return result.Text.Length == 0 ? null : s_schema.Problem(result.Text);
        });
        Assert.NotNull(s_schema.Problem("""[{ "version": 1 }]"""));
        Assert.NotNull(s_schema.Problem("{}"));
    }

    private JsonNode[] Explain(string mode, string config, string layers) =>
        [.. JsonNode.Parse(_amctgen.Run("explain", "--format", "json", "--mode", mode, "--layers", _amctgen.Write("l.csv", layers), _amctgen.Write("c.cfg", config)).Text)!
            .AsArray().Select(static line => line!)];

    private static string Describe(JsonNode line) => $"{line["kind"]} {Place(line)}";

    private static string Place(JsonNode place) =>
        string.Join(' ', new[] { "level", "path", "entry", "line", "column" }.Select(name => place[name]?.ToString() ?? "-"));

    private static string[] Hidden(JsonNode line) =>
        [.. line["hidden"]!.AsArray().Select(static hidden => $"{Place(hidden!)}: {hidden!["value"]?.ToString() ?? "-"} ({hidden["reason"]})")];
}
