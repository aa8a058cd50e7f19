using AmctGen.Resolution;
using AmctGen.Schemas.Effective.ChannelPrune;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>A search for channels does not rewrite the layers of its overrides, and AMCT refuses all else in them.</summary>
public sealed class ChannelSearchTests : IDisposable
{
    private const string Pruner = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }";

    private static readonly NetworkModel s_network = TextFormat.Parse<NetworkModel>(
        "layer { name: 'a' type: 'Conv2d' } layer { name: 'b' type: 'Conv2d' } layer { name: 'relu' type: 'ReLU' } layer { name: 'fc' type: 'Linear' }");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("", "a b fc")]
    [InlineData("regular_prune_skip_layers: 'a'", "b fc")]
    [InlineData("regular_prune_skip_types: 'Conv2d'", "fc")]
    [InlineData("override_layer_configs { layer_name: 'b' " + Pruner + " }", "a fc")]
    [InlineData("override_layer_types { layer_type: 'Linear' " + Pruner + " }", "a b")]
    // Nothing is overridden here.
    [InlineData("override_layer_configs { layer_name: 'b' }", "a b fc")]
    public void The_search_leaves_alone_what_its_file_overrides_or_skips(string overrides, string searched) => Assert.Equal(
        searched, string.Join(' ', ChannelSearch.Searched(TextFormat.Parse<AMCTRetrainConfig>(overrides), s_network)));

    [Fact]
    public void Without_a_file_the_search_decides_about_all_layers() =>
        Assert.Equal(["a", "b", "fc"], ChannelSearch.Searched(null, s_network));

    [Theory]
    [InlineData("batch_num: 1", "batch_num")]
    [InlineData(Pruner, "prune_config")]
    [InlineData("quant_skip_layers: 'a'", "quant_skip_layers")]
    [InlineData("override_layer_configs { layer_name: 'b' retrain_data_quant_config { } }", "override_layer_configs[0].retrain_data_quant_config")]
    [InlineData("override_layer_types { layer_type: 'Conv2d' prune_config { n_out_of_m_pruner { l1_selective_prune { } } } }", "override_layer_types[0].prune_config.n_out_of_m_pruner")]
    public void What_the_file_may_not_have_is_an_error(string overrides, string path)
    {
        AMCTRetrainConfig config = TextFormat.Parse<AMCTRetrainConfig>(overrides);

        ConfigFinding[] findings = [.. ChannelSearch.Check(config).Where(static finding => finding.Id == "AMCT5222")];

        Assert.Equal(path, Assert.Single(findings).FieldPath);
        Assert.Equal(findings, ChannelSearch.Check(config, s_network).Where(static finding => finding.Id == "AMCT5222"));
    }

    [Fact]
    public void A_file_that_leaves_no_layer_is_an_error()
    {
        var config = TextFormat.Parse<AMCTRetrainConfig>("regular_prune_skip_layers: ['a', 'b', 'fc']");

        Assert.Equal("AMCT5206", Assert.Single(ChannelSearch.Check(config, s_network)).Id);
        Assert.Empty(ChannelSearch.Check(config));
    }

    [Fact]
    public void The_command_checks_the_file_and_names_the_layers()
    {
        string config = _amctgen.Write("search.cfg", "compress_ratio: 2\nascend_optimized: true\noverride_prune_cfg: 'over.cfg'\n");
        string layers = _amctgen.Write("l.csv", "a,Conv2d\nb,Conv2d\nfc,Linear\n");
        string[] call = ["check", "--message", "AutoChannelPruneConfig", "--layers", layers, config];

        string[] missing = _amctgen.Run(call).Errors;
        _amctgen.Write("over.cfg", "regular_prune_skip_layers: 'a'\n");
        Amctgen.Result sound = _amctgen.Run(call);
        _amctgen.Write("over.cfg", "regular_prune_skip_layers: 'a'\nbatch_num: 1\n");
        Amctgen.Result wrong = _amctgen.Run(call);
        _amctgen.Write("over.cfg", "regular_prune_skip_layers: 'aa'\n");
        Amctgen.Result unknown = _amctgen.Run(call);

        Assert.StartsWith("search.cfg(3,1): warning AMCT5223: the file 'over.cfg' is neither in the folder of this call nor in that of", Assert.Single(missing), StringComparison.Ordinal);
        Assert.Equal((0, "search.cfg(3,1): info AMCT5224: the search decides about b, fc; it does not rewrite a"), (sound.ExitCode, Assert.Single(sound.Errors)));
        Assert.Equal((1, "over.cfg(2,1): error AMCT5222: AMCT refuses batch_num in an override_prune_cfg, which may have only skips and overrides with a filter_pruner; remove it"), (wrong.ExitCode, Assert.Single(wrong.Errors)));
        Assert.StartsWith("over.cfg(1,1): error AMCT5202: 'aa' is not a layer that ", Assert.Single(unknown.Errors), StringComparison.Ordinal);
    }
}
