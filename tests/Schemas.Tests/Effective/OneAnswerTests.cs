using System.Text.Json;
using System.Text.Json.Nodes;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary><c>explain</c>, <c>check</c> with layers and <c>effective</c> are consistent.</summary>
public sealed class OneAnswerTests : IDisposable
{
    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct");

    private static readonly string[] s_aboutValues = ["AMCT5201", "AMCT5207", "AMCT5208"];

    private readonly Amctgen _amctgen = new();

    public static TheoryData<string> Cases => CorpusTests.Cases;

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Explain_check_and_effective_agree_about_AMCTs_cases(string name)
    {
        string folder = Path.Combine(s_corpus, name);
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;

        Assert.Null(Disagreement(
            _amctgen, (string)expected["mode"]!, (string)expected["schema"]!, Path.Combine(folder, "layers.csv"), Path.Combine(folder, "quant.cfg"), out _));
    }

    [Fact]
    public void Explain_check_and_effective_agree_about_random_configurations()
    {
        int accepted = 0;
        Fuzzing.Run(1000, random =>
        {
            using var amctgen = new Amctgen();
            (string mode, string schema, string config, string layers) = RandomConfigs.Next(random);
            string? problem = Disagreement(amctgen, mode, schema, amctgen.Write("l.csv", layers), amctgen.Write("c.cfg", config), out bool isAccepted);
            Interlocked.Add(ref accepted, isAccepted ? 1 : 0);
            problem ??= isAccepted ? RefusedAlone(amctgen, mode, schema) : null;
            return problem is null ? null : $"{problem}\nmode {mode} {schema}\n{config}\n{layers}";
        });
        Assert.True(accepted > 100, $"only {accepted} configurations were accepted");
    }

    // What AMCT accepts with a network is not refused without one, but for values that are refused in every layer that gets them.
    private static string? RefusedAlone(Amctgen amctgen, string mode, string schema)
    {
        Amctgen.Result alone = amctgen.Run("check", "--dialect", "merge", "--mode", mode, "--schema", schema, Path.Combine(amctgen.Folder, "c.cfg"));
        return alone.Errors.FirstOrDefault(static error =>
            error.Contains(": error ", StringComparison.Ordinal) && !s_aboutValues.Any(id => error.Contains($"error {id}", StringComparison.Ordinal)));
    }

    // Three commands; null if they say the same.
    private static string? Disagreement(Amctgen amctgen, string mode, string schema, string layers, string config, out bool isAccepted)
    {
        string[] options = ["--mode", mode, "--schema", schema, "--layers", layers, config];
        Amctgen.Result effective = amctgen.Run(["effective", .. options]);
        Amctgen.Result explain = amctgen.Run(["explain", "--format", "json", .. options]);
        Amctgen.Result check = amctgen.Run(["check", "--dialect", "merge", .. options]);
        isAccepted = effective.ExitCode == 0;
        if (explain.ExitCode != effective.ExitCode || check.ExitCode != effective.ExitCode)
        {
            return $"exit codes: effective {effective.ExitCode}, explain {explain.ExitCode}, check {check.ExitCode}";
        }
        if (!explain.Errors.SequenceEqual(effective.Errors) || !check.Errors.SequenceEqual(effective.Errors))
        {
            return $"findings:\n{string.Join("\n", effective.Errors)}\nexplain:\n{string.Join("\n", explain.Errors)}\ncheck:\n{string.Join("\n", check.Errors)}";
        }
        if (explain.Text.Length == 0)
        {
            // The texts could not be read.
            return effective.ExitCode == 1 ? null : "explain prints nothing";
        }
        JsonNode[] lines = [.. JsonNode.Parse(explain.Text)!.AsArray().Select(static line => line!)];
        return isAccepted ? Difference(Expected(effective.Text), lines) : lines.Any(static line => (string)line["from"]! == "effective") ? "values although it is refused" : null;
    }

    private static string? Difference(Dictionary<string, JsonObject> expected, JsonNode[] lines)
    {
        string[] explained = [.. lines.Where(static line => (string)line["from"]! == "effective").Select(static line => (string)line["layer"]!).Distinct().Order(StringComparer.Ordinal)];
        string[] effective = [.. expected.Keys.Order(StringComparer.Ordinal)];
        if (!explained.SequenceEqual(effective))
        {
            return $"layers: effective {string.Join(", ", effective)}; explain {string.Join(", ", explained)}";
        }
        foreach (IGrouping<string, JsonNode> layer in lines.GroupBy(static line => (string)line["layer"]!))
        {
            JsonObject values = expected.GetValueOrDefault(layer.Key, []);
            string whole = string.Join(" ", values.Where(static value => !value.Key.EndsWith("_enable", StringComparison.Ordinal)).Select(static value => value.Key + value.Value!.ToJsonString()));
            string told = string.Join(" ", layer.Where(static line => (string)line["from"]! == "effective").Select(static line => (string)line["what"]! + JsonNode.Parse(Quoted((string)line["value"]!))!.ToJsonString()));
            if (whole != told)
            {
                return $"values of {layer.Key}: effective {whole}; explain {told}";
            }
            foreach (JsonNode state in layer.Where(static line => (string)line["what"]! is "quant" or "prune" or "kv_cache"))
            {
                string key = (string)state["what"]! == "prune" ? "regular_prune_enable" : values.ContainsKey("retrain_enable") ? "retrain_enable" : "quant_enable";
                bool isOn = values[key] is { } flag ? (bool)flag : values.ContainsKey("kv_data_quant_config");
                if ((bool)state["skipped"]! == isOn)
                {
                    return $"{state["what"]} of {layer.Key}: effective {isOn}; explain {state.ToJsonString()}";
                }
            }
            if (values.Count == 0 && layer.Any(static line => (string)line["from"]! is var from && (from.StartsWith("global", StringComparison.Ordinal) || from.StartsWith("built-in", StringComparison.Ordinal))))
            {
                return $"{layer.Key} has values although effective leaves it out";
            }
        }
        return null;
    }

    // The layers of the result, in its order.
    private static Dictionary<string, JsonObject> Expected(string json) => JsonNode.Parse(Quoted(json))!.AsObject()
        .Where(static member => member.Value is JsonObject).ToDictionary(static member => member.Key, static member => member.Value!.AsObject(), StringComparer.Ordinal);

    // JSON has no numbers for these.
    private static string Quoted(string json) => System.Text.RegularExpressions.Regex.Replace(json, "(?<=[:\\[ ])(-?Infinity|NaN)(?=[,\\s\\]}])", "\"$1\"");

    [Theory]
    [InlineData("retrain", "batch_num: 2", "relu,ReLU\nconv1,Conv2d\n", "relu", "off", "not quantized: AMCT cannot quantize a ReLU")]
    [InlineData("retrain", "batch_num: 2", "conv1,Conv2d\nx,Conv2d,padding_mode=reflect\n", "x", "off", "not quantized: AMCT cannot quantize it, because its padding_mode is reflect, not zeros")]
    [InlineData("compressed", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } }", "conv1,Conv2d\nx,Conv3d\n", "x", "off", "not quantized: the configuration does not ask for it", "not pruned: AMCT cannot prune a Conv3d")]
    [InlineData("prune", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } }", "conv1,Conv2d\nx,Conv2d,groups=4;in_channels=4\n", "x", "off", "not pruned: AMCT cannot prune it with a filter_pruner, because it is a depthwise convolution")]
    [InlineData("prune", "prune_config { n_out_of_m_pruner { l1_selective_prune { } } } override_layer_types { layer_type: 'Conv2d' prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } } }", "conv1,Linear\nx,Conv2d,groups=4;in_channels=4\n", "x", "off", "not pruned: AMCT drops the pruning that override_layer_types[0].prune_config asks for because it is a depthwise convolution")]
    [InlineData("retrain", "batch_num: 2", "x,Conv2D\nconv1,Conv2d\n", "x", "off", "not quantized: AMCT cannot quantize a Conv2D; did you mean 'Conv2d'?")]
    [InlineData("distill", "batch_num: 2", "conv1,Conv2d\nx,Conv1d\n", "x", "off", "not quantized: AMCT cannot quantize a Conv1d in distillation")]
    [InlineData("calibration", "do_fusion: false", "conv1,Conv2d\nx,LayerNorm\n", "x", "off", "not quantized: AMCT cannot quantize a LayerNorm", "not fused: AMCT cannot fuse a LayerNorm")]
    [InlineData("calibration", "do_fusion: false", "conv1,Conv2d\nx,Conv2d,reuse=1\n", "x", "off", "not quantized: AMCT cannot quantize it, because it is used more than once", "not fused: do_fusion is false")]
    [InlineData("kvcache", "kv_cache_quant_config { quant_layers: 'fc' }", "fc,Linear\nx,Linear\n", "x", "off", "not quantized: kv_cache_quant_config.quant_layers does not list it and no entry names it")]
    [InlineData("kvcache", "kv_cache_quant_config { quant_layers: 'fc' }", "fc,Linear\nx,Conv2d\n", "x", "off", "not quantized: AMCT cannot quantize a Conv2d for the KV cache")]
    public void A_layer_that_AMCT_leaves_alone_is_explained_so(string mode, string config, string layers, string layer, string state, params string[] reasons)
    {
        string[] options = ["--mode", mode, "--layers", _amctgen.Write("l.csv", layers), _amctgen.Write("c.cfg", config)];

        JsonNode[] lines = [.. JsonNode.Parse(_amctgen.Run(["explain", "--format", "json", .. options]).Text)!.AsArray().Where(line => (string)line!["layer"]! == layer).Select(static line => line!)];

        Assert.Equal(reasons, lines.Select(static line => (string)line["value"]!));
        Assert.All(lines, line => Assert.Equal((state, true), ((string)line["from"]!, (bool)line["skipped"]!)));
        Assert.All(reasons, reason => Assert.Contains("It is " + reason + ".", _amctgen.Run(["explain", "--layer", layer, .. options]).Text, StringComparison.Ordinal));
        Assert.All(reasons, reason => Assert.Contains($"| off | {reason} |", _amctgen.Run(["explain", "--format", "markdown", .. options]).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_AMCT_changes_is_told_where_the_value_is_shown()
    {
        string[] options = ["--layers", _amctgen.Write("l.csv", "conv3,Conv3d\n"), "--mode", "calibration", _amctgen.Write("c.cfg", "common_config { arq_quantize { quant_bits: 6 } }")];

        string table = _amctgen.Run(["explain", .. options]).Text;

        Assert.Contains("arq_quantize { quant_bits: 6 }; AMCT changes quant_bits: 6 to 8 because a Conv3d does not support it\n", table, StringComparison.Ordinal);
        Assert.Contains("true; AMCT sets asymmetric to false because a Conv3d cannot have an offset\n", table, StringComparison.Ordinal);
        Assert.Contains("weight_quant_params      effective       { \"num_bits\":8,", table, StringComparison.Ordinal);
        Assert.Contains("\"asymmetric\":false", table, StringComparison.Ordinal);
    }

    [Fact]
    public void What_AMCT_refuses_is_refused_by_all_with_the_same_words()
    {
        string[] options = ["--mode", "retrain", "--layers", _amctgen.Write("l.csv", "conv1,Conv2d\nfc1,Linear\n"), _amctgen.Write("c.cfg", "retrain_weight_quant_config { arq_retrain { channel_wise: true } }\nskip_layers: 'nosuch'")];

        Amctgen.Result explain = _amctgen.Run(["explain", .. options]);

        Assert.Equal(1, explain.ExitCode);
        Assert.Equal(["AMCT5208", "AMCT5202"], explain.Errors.Select(static error => error.Split(": ")[1].Split(' ')[1]));
        Assert.Equal(explain.Errors, _amctgen.Run(["check", .. options]).Errors);
        Assert.Equal(explain.Errors, _amctgen.Run(["effective", .. options]).Errors);
        Assert.Equal(explain.Errors, _amctgen.Run(["explain", "--layer", "fc1", .. options]).Errors);
    }
}
