using Golden;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>Methods whose parameters are the required fields of a message.</summary>
public sealed class RequiredOverloadTests
{
    [Fact]
    public void A_builder_is_created_with_the_required_fields() =>
        Assert.Equal("clip_max: 1.5\nclip_min: -2\n", Clip.CreateBuilder(1.5f, clipMin: -2).Build().ToText());

    [Fact]
    public void An_element_is_appended_with_its_required_fields()
    {
        Root root = Root.CreateBuilder()
            .AddOverrideLayers("conv1")
            .AddOverrideLayers("conv2", static layer => layer.WithDataConfig(static data => data.WithFixedMin(true)))
            .AddOverrideTypes(layerType: "Conv2d")
            .Build();

        Assert.Equal(["conv1", "conv2"], root.OverrideLayers.Select(static layer => layer.LayerName));
        Assert.True(root.OverrideLayers[1].DataConfig!.FixedMin);
        Assert.Equal("Conv2d", root.OverrideTypes.Single().LayerType_);
    }

    [Fact]
    public void What_is_configured_is_changed_after_the_required_fields() =>
        Assert.Equal("b", Root.CreateBuilder().AddOverrideLayers("a", static layer => layer.WithLayerName("b")).Build().OverrideLayers[0].LayerName);

    [Fact]
    public void A_missing_value_or_action_is_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => Layer.CreateBuilder(null!));
        Assert.Throws<ArgumentNullException>(static () => Root.CreateBuilder().AddOverrideLayers("a", null!));
        Assert.Throws<MissingFieldsException>(static () => Root.CreateBuilder().AddOverrideLayers("a", static layer => layer.ClearLayerName()).Build());
    }
}
