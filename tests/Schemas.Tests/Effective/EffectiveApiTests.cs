using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>Networks and effective configurations as C# programs use them.</summary>
public class EffectiveApiTests
{
    private static readonly NetworkModel s_resnet =
        TextFormat.ParseFile<NetworkModel>(Path.Combine(Amctgen.Root, "samples", "Presets", "networks", "resnet18.textproto"));

    [Theory]
    [InlineData("layer3.*", null, "layer3.0.conv1 layer3.0.bn1 layer3.0.relu layer3.0.conv2 layer3.0.bn2 layer3.0.downsample.0 layer3.0.downsample.1")]
    [InlineData("layer3.*", "Conv2d", "layer3.0.conv1 layer3.0.conv2 layer3.0.downsample.0")]
    [InlineData("*.conv?", "Conv2d", "layer1.0.conv1 layer1.0.conv2 layer2.0.conv1 layer2.0.conv2 layer2.1.conv1 layer2.1.conv2 layer3.0.conv1 layer3.0.conv2 layer4.0.conv1 layer4.0.conv2")]
    [InlineData("fc", null, "fc")]
    [InlineData("FC", null, "")]
    [InlineData("layer1", null, "")]
    [InlineData("*", "Linear", "fc")]
    [InlineData("", null, "")]
    public void Layers_match_by_name_and_type(string name, string? type, string expected) =>
        Assert.Equal(expected, string.Join(" ", s_resnet.Matching(name, type).Select(static layer => layer.Name)));

    [Fact]
    public void Every_layer_but_the_containers_matches_a_star()
    {
        EquatableArray<LayerRef> all = s_resnet.Matching("*");

        Assert.Equal(37, all.Count);
        Assert.DoesNotContain(all, static layer => layer.Name is "" or "layer1" or "layer1.0" or "layer2.0.downsample");
        Assert.Contains(new LayerRef("maxpool", "MaxPool2d"), all);
    }

    [Fact]
    public void A_summary_has_each_layer_once()
    {
        EffectiveConfig effective = Create("""
            retrain_data_quant_config { ulq_quantize { } }
            retrain_weight_quant_config { ulq_retrain { dst_type: INT4 } }
            skip_layers: "fc"
            prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } }
            regular_prune_skip_layers: "layer4.0.conv1"
            """, AmctMode.Compressed);

        EffectiveSummary summary = effective.Summarize()!;

        // The first convolution has three input channels, which AMCT cannot pack to 4 bits.
        Assert.Equal(["A8W4 13", "A8W8 1"], summary.Quantized.Select(static group => $"{group.Widths} {group.Layers.Count}"));
        Assert.Equal("conv1", summary.Quantized[1].Layers.Single().Name);
        Assert.Equal(["layer4.0.conv1", "fc"], summary.Skipped.Select(static layer => layer.Name));
        Assert.NotEmpty(summary.Pruned);
        Assert.DoesNotContain(summary.Pruned, static layer => layer.Name == "layer4.0.conv1");
        Assert.Equal(37, summary.LayerCount);
        Assert.Equal(37 - 14 - 1, summary.LeftAlone.Count);
        Assert.Equal($"37 layers: 13 A8W4, 1 A8W8, {summary.Pruned.Count} pruned, 2 skipped, 22 left alone", summary.ToString());
    }

    [Fact]
    public void Differences_name_the_layer_and_the_value()
    {
        EffectiveConfig old = Create("retrain_data_quant_config { } retrain_weight_quant_config { arq_retrain { } }");
        EffectiveConfig @new = Create("""
            batch_num: 2
            retrain_data_quant_config { } retrain_weight_quant_config { arq_retrain { } }
            skip_layers: "fc"
            override_layer_configs { layer_name: "conv1" retrain_weight_quant_config { ulq_retrain { } } }
            """);

        Assert.Equal(
            [
                "batch_num: 1 -> 2",
                "conv1: retrain_weight_config: {\"algo\":\"arq_retrain\", \"channel_wise\":true, \"dst_type\":\"INT8\"} -> "
                + "{\"algo\":\"ulq_retrain\", \"dst_type\":\"INT8\", \"channel_wise\":true}",
                "fc: retrain_enable: true -> false",
            ],
            @new.DifferencesFrom(old).Select(static difference => difference.ToString().Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal)));
        Assert.True(@new.DifferencesFrom(@new).IsEmpty);
        Assert.Equal(@new.DifferencesFrom(old).Select(static difference => (difference.Old, difference.New)), old.DifferencesFrom(@new).Select(static difference => (difference.New, difference.Old)));
    }

    [Fact]
    public void A_refused_configuration_has_no_summary_and_no_values()
    {
        EffectiveConfig refused = Create("batch_num: 0");

        Assert.Null(refused.Json);
        Assert.Null(refused.Summarize());
        Assert.True(refused.DifferencesFrom(refused).IsEmpty);
        Assert.All(Create("").DifferencesFrom(refused), static difference => Assert.Null(difference.Old));
        Assert.NotEmpty(Create("").DifferencesFrom(refused));
    }

    private static EffectiveConfig Create(string text, AmctMode? mode = null) =>
        EffectiveConfig.Create(mode ?? AmctMode.Retrain, AMCTRetrainConfig.ParseText(text), s_resnet);
}
