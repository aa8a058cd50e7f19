using AmctGen.Cli.Findings;

namespace AmctGen.Schemas.Tests;

/// <summary>What <c>check</c> with the layers of a network reports, and what it does not.</summary>
public sealed class LintTests : IDisposable
{
    private const string Root = "AMCTPytorchProto.AMCTRetrainConfig";
    private const string Layers = "conv1,Conv2d\nconv2,Conv2d\nconv3,Conv2d\nfc1,Linear\n";
    private const string Data = "retrain_data_quant_config { ulq_quantize { fixed_min: true } }";
    private const string Weight = "retrain_weight_quant_config { arq_retrain { channel_wise: false } }";
    private const string Prune = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } }";
    private const string Prune5 = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    // An override that is skipped: the skip wins in pruning.
    [InlineData("prune", Prune + "\nskip_layers: 'conv1'\noverride_layer_configs { layer_name: 'conv1'\n" + Prune5 + " }", "(3,1): warning AMCT5101: override_layer_configs[0] applies to 'conv1', which skip_layers[0] (line 2) skips for prune: the skip wins, so it has no effect; remove one of the two")]
    [InlineData("prune", Prune + "\nskip_layers: 'conv2'\noverride_layer_configs { layer_name: 'conv1'\n" + Prune5 + " }")]
    [InlineData("prune", Prune + "\nskip_layer_types: 'Conv2d'\noverride_layer_types { layer_type: 'Conv2d'\n" + Prune5 + " }", "(3,1): warning AMCT5101: override_layer_types[0] applies to 'conv1', 'conv2', 'conv3', which skip_layer_types[0] (line 2) skips for prune: the skip wins, so it has no effect; remove one of the two")]
    // An override that is hidden.
    [InlineData("retrain", "override_layer_types { layer_type: 'Linear' " + Data + " }\noverride_layer_configs { layer_name: 'fc1' " + Weight + " }", "(1,1): warning AMCT5102: override_layer_types[0] never applies: every layer it matches, 'fc1', has a stronger entry (override_layer_configs[0] (line 2)); remove it")]
    [InlineData("retrain", "override_layer_types { layer_type: 'Conv2d' " + Data + " }\noverride_layer_configs { layer_name: 'conv1' " + Weight + " }")]
    // An override that changes nothing.
    [InlineData("retrain", Data + "\noverride_layer_configs { layer_name: 'conv1' " + Data + " }", "(2,1): warning AMCT5103: override_layer_configs[0] changes nothing: without it the same applies; remove it")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'conv1' }", "(1,1): warning AMCT5103: override_layer_configs[0] changes nothing: without it the same applies; remove it")]
    [InlineData("retrain", Data + "\noverride_layer_configs { layer_name: 'conv1' " + Data + " " + Weight + " }")]
    [InlineData("compressed", Prune + "\noverride_layer_configs { layer_name: 'conv1' }")]
    // An override that resets what it leaves out.
    [InlineData("retrain", Data + Weight + "\noverride_layer_configs { layer_name: 'conv1' " + Weight + " }", "(2,1): warning AMCT5104: override_layer_configs[0] leaves out retrain_data_quant_config, so its built-in default applies to 'conv1', not retrain_data_quant_config (line 1); repeat there what shall stay")]
    [InlineData("retrain", Weight + "\noverride_layer_configs { layer_name: 'conv1' " + Data + Weight + " }")]
    [InlineData("prune", Prune + "\noverride_layer_configs { layer_name: 'conv1' }", "(2,1): warning AMCT5103: override_layer_configs[0] changes nothing: without it the same applies; remove it")]
    // A skip that an override beats: the override wins in training.
    [InlineData("retrain", "skip_layers: 'conv1'\nquant_skip_layers: 'conv2'\noverride_layer_configs { layer_name: 'conv1' " + Data + " }", "(1,1): warning AMCT5105: skip_layers[0] skips 'conv1', but override_layer_configs[0] (line 3) overrides and wins: the layer stays in; remove one of the two")]
    [InlineData("retrain", "skip_layers: 'conv1'\noverride_layer_configs { layer_name: 'conv2' " + Data + " }")]
    // A skip of what is skipped already.
    [InlineData("retrain", "skip_layers: 'conv1'\nskip_layer_types: 'Conv2d'", "(1,1): info AMCT5107: skip_layers[0] skips nothing that skip_layer_types[0] (line 2) does not skip already; one of them is enough")]
    [InlineData("retrain", "skip_layers: 'conv1'\nskip_layer_types: 'Linear'")]
    // Duplicates.
    [InlineData("retrain", "skip_layers: 'conv1'\nskip_layers: 'conv1'", "(2,1): warning AMCT5204: 'conv1' is in skip_layers already; remove one of them")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'conv1' " + Data + " }\noverride_layer_configs { layer_name: 'conv1' " + Weight + " }", "(2,26): error AMCT5204: 'conv1' already has an entry (override_layer_configs[0].layer_name), and AMCT refuses a second one; merge them")]
    // Names and types that match nothing.
    [InlineData("retrain", "override_layer_configs { layer_name: 'conv9' }", "(1,26): warning AMCT5030: 'conv9' in override_layer_configs[0].layer_name matches no layer name of the network; did you mean 'conv1'?")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'Conv2d' }", "(1,26): warning AMCT5030: 'Conv2d' is a layer type, but override_layer_configs[0].layer_name expects a layer name; did you mean 'override_layer_types'?")]
    [InlineData("retrain", "skip_layers: 'conv9'", "(1,1): error AMCT5202: 'conv9' is not a layer that AMCT can configure: the network has no layer of that name; did you mean 'conv1'?; remove it from the list")]
    // What AMCT refuses or changes.
    [InlineData("retrain", "retrain_weight_quant_config { arq_retrain { channel_wise: true } }\nskip_layers: 'fc1'", "(1,45): error AMCT5208: channel_wise: true applies to a Linear layer, which can have only one scale: AMCT refuses it, also where the layer is skipped; give the type an entry without it (the layer 'fc1')")]
    [InlineData("retrain", "retrain_weight_quant_config { arq_retrain { channel_wise: true } }\noverride_layer_configs { layer_name: 'fc1' " + Data + Weight + " }")]
    [InlineData("retrain", "batch_num: 0", "(1,1): error AMCT5201: batch_num: AMCT refuses a batch_num of 0; use at least 1")]
    [InlineData("retrain", "override_layer_configs { layer_name: 'nobody' retrain_data_quant_config { ulq_quantize { dst_type: INT4 } } }", "(1,26): error AMCT5202: 'nobody' is not a layer that AMCT can quantize: the network has no layer of that name; remove it from the list", "(1,90): warning AMCT5201: override_layer_configs[0].retrain_data_quant_config.ulq_quantize.dst_type: AMCT refuses INT4 for activations in training; use INT8 or INT16; AMCT does not notice because no layer uses this value")]
    public void A_lint_has_its_place_and_says_nothing_without_cause(string mode, string config, params string[] expected)
    {
        Amctgen.Result result = _amctgen.Run(
            "check", "--message", Root, "--mode", mode, "--layers", _amctgen.Write("layers.csv", Layers), _amctgen.Write("quant.cfg", config));

        Assert.Equal(expected.Select(static line => "quant.cfg" + line), result.Errors);
        Assert.Equal(expected.Any(static line => line.Contains("error", StringComparison.Ordinal)) ? 1 : 0, result.ExitCode);
    }

    [Theory]
    [InlineData("common_config { ifmr_quantize { search_step: 0.05 } }\noverride_layer_configs { layer_name: 'conv1' calibration_config { arq_quantize { quant_bits: 8 } } }", "(2,1): warning AMCT5104: override_layer_configs[0] leaves out calibration_config.ifmr_quantize, so its built-in default applies to 'conv1', not common_config (line 1); repeat there what shall stay")]
    [InlineData("common_config { ifmr_quantize { search_step: 0.05 } }\noverride_layer_configs { layer_name: 'conv1' calibration_config { hfmg_quantize { } } }")]
    [InlineData("common_config { ada_quantize { } }", "(1,17): warning AMCT5211: AMCT drops all weight settings because an AvgPool2d cannot be rounded by AdaRound (the layer 'pool')")]
    [InlineData("common_config { arq_quantize { quant_bits: 6 } }", "(1,32): warning AMCT5211: AMCT changes quant_bits: 6 to 8 because a Linear does not support it (the layer 'fc1')", "(1,32): warning AMCT5211: AMCT changes quant_bits: 6 to 8 because an AvgPool2d does not support it (the layer 'pool')")]
    [InlineData("override_layer_types { layer_type: 'Linear' calibration_config { arq_quantize { quant_bits: 6 } } }", "(1,81): error AMCT5210: layers of the type Linear cannot have weights of 6 bits; use 8")]
    [InlineData("skip_layers: 'conv1'\nskip_layers: 'conv1'", "(2,1): error AMCT5204: 'conv1' is in skip_layers already; remove one of them")]
    public void Calibration_has_lints_of_its_own(string config, params string[] expected)
    {
        Amctgen.Result result = _amctgen.Run(
            "check", "--message", "AMCTPytorchProto.AMCTConfig", "--mode", "calibration", "--layers", _amctgen.Write("layers.csv", "conv1,Conv2d\nfc1,Linear\npool,AvgPool2d\n"), _amctgen.Write("quant.cfg", config));

        Assert.Equal(expected.Select(static line => "quant.cfg" + line), result.Errors);
    }

    [Fact]
    public void Fields_that_Caffe_does_not_support_are_told()
    {
        Amctgen.Result result = _amctgen.Run(
            "check", "--message", "AMCTCaffeProto.AMCTRetrainConfig", "--mode", "retrain", "--layers", _amctgen.Write("layers.csv", "c1,Convolution\nf1,InnerProduct\n"), _amctgen.Write("quant.cfg", "quant_skip_types: 'InnerProduct'"));

        Assert.Equal(["quant.cfg(1,1): warning AMCT5214: the documents of AMCT for Caffe call quant_skip_types unsupported in this version; list the layers by name"], result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void What_only_documents_require_is_told_on_request()
    {
        string config = _amctgen.Write("quant.cfg", Data + "\noverride_layer_configs { layer_name: 'conv1' " + Weight + " }");

        Assert.Empty(_amctgen.Run("check", "--message", Root, config).Errors);
        Amctgen.Result result = _amctgen.Run("check", "--message", Root, "--documents", config);
        Assert.Equal(
            [
                "quant.cfg(1,1): info AMCT5215: the documents call retrain_weight_quant_config required; AMCT uses its built-in default",
                "quant.cfg(2,1): info AMCT5215: the documents call retrain_data_quant_config required; AMCT uses its built-in default, not the global section",
            ],
            result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("001_quant", "retrain", "(20,1): warning AMCT5105", "(23,1): warning AMCT5104", "(33,1): warning AMCT5104", "(15,8): error AMCT5208")]
    [InlineData("001_prune", "prune", "(16,1): warning AMCT5101", "(13,1): warning AMCT5204")]
    [InlineData("001_selective_prune", "prune", "(16,1): warning AMCT5101", "(13,1): warning AMCT5204")]
    [InlineData("001_compressed1", "compressed", "(23,1): warning AMCT5101", "(18,5): error AMCT5208")]
    [InlineData("001_compressed2", "compressed", "(22,1): warning AMCT5101", "(17,5): error AMCT5208")]
    public void The_documents_own_examples_have_what_their_authors_overlooked(string name, string mode, params string[] expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", Root, "--mode", mode, "--layers", Amctgen.Config(name + ".layers.csv"), Amctgen.Config(name + ".cfg"));

        Assert.All(expected, place => Assert.Contains(result.Errors, error => error.Contains(name + ".cfg" + place, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_finding_about_AMCT_has_a_kind_and_a_page()
    {
        // Of detailed configurations, which only the command reads.
        string[] detailed = [Cli.Detailed.DetailedIds.Unsayable, Cli.Detailed.DetailedIds.Completed];
        Assert.Equal(IdsOf("EffectiveIds").Concat(detailed).Order(StringComparer.Ordinal), AmctFindings.Kinds.Select(static kind => kind.Id).Order(StringComparer.Ordinal));
        Assert.All(AmctFindings.Kinds, static kind =>
        {
            Assert.EndsWith($"/schemas/docs/{kind.Id}.md", kind.HelpLink, StringComparison.Ordinal);
            Assert.StartsWith($"# {kind.Id}: ", File.ReadAllText(Path.Combine(Amctgen.Root, "schemas", "docs", kind.Id + ".md")), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> IdsOf(string type) =>
        typeof(AmctGen.Schemas.Effective.EffectiveConfig).Assembly.GetType("AmctGen.Schemas.Effective.Common." + type)!
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(static field => (string)field.GetValue(null)!);
}
