using Golden;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>The contract of builders, for the hand-written messages.</summary>
public sealed class BuilderTests
{
    [Fact]
    public void NamesEveryMissingFieldByItsPath()
    {
        Root.Builder builder = Root.CreateBuilder()
            .WithDataConfig(static data => data.WithClip(static clip => clip.WithClipMin(1)))
            .AddOverrideLayers(new Layer { LayerName = "a" })
            .AddOverrideLayers(static layer => layer.WithDataConfig(static data => data.WithClip(static clip => { })))
            .AddOverrideTypes(static type => { });
        var exception = Assert.Throws<MissingFieldsException>(() => builder.Build());
        Assert.Equal(
            [
                "data_config.clip.clip_max",
                "override_layers[1].data_config.clip.clip_max",
                "override_layers[1].data_config.clip.clip_min",
                "override_layers[1].layer_name",
                "override_types[0].layer_type",
            ],
            exception.FieldPaths.Order(StringComparer.Ordinal));
        Assert.Contains("override_layers[1].layer_name", exception.Message);
    }

    [Fact]
    public void NamesMissingFieldsOfTheMessageItself() =>
        Assert.Equal(["clip_max", "clip_min"], Assert.Throws<MissingFieldsException>(static () => Clip.CreateBuilder().Build()).FieldPaths);

    [Fact]
    public void EditsWhatIsThere()
    {
        Root root = Root.CreateBuilder()
            .WithDataConfig(static data => data.WithFixedMin(true))
            .WithDataConfig(static data => data.WithDstType(DataType.Int4))
            .Build();
        Assert.Equal(new Data { FixedMin = true, DstType = DataType.Int4 }, root.DataConfig);
        Root edited = root.ToBuilder().WithDataConfig(static data => data.ClearFixedMin()).Build();
        Assert.Equal(new Data { DstType = DataType.Int4 }, edited.DataConfig);
        Assert.True(root.DataConfig!.FixedMin);
    }

    [Fact]
    public void ANestedMessageMayBeCompletedLater()
    {
        Root.Builder builder = Root.CreateBuilder().WithDataConfig(static data => data.WithClip(static clip => clip.WithClipMax(2)));
        Assert.Throws<MissingFieldsException>(() => builder.Build());
        builder.WithDataConfig(static data => data.WithClip(static clip => clip.WithClipMin(1)));
        Assert.Equal(new Clip { ClipMax = 2, ClipMin = 1 }, builder.Build().DataConfig!.Clip);
    }

    [Fact]
    public void BuildsRepeatedlyWithoutSharingState()
    {
        Root.Builder builder = Root.CreateBuilder().AddSkipLayers("a").SetWeights("k", 1).WithDataConfig(static data => data.WithBits(1));
        Root first = builder.Build();
        Root same = builder.Build();
        builder.AddSkipLayers("b", "c", "d", "e", "f").SetWeights("k", 2).SetWeights("l", 3).WithDataConfig(static data => data.WithBits(2)).WithBatchNum(9);
        Root second = builder.Build();
        Assert.Equal(first, same);
        Assert.Equal(["a"], first.SkipLayers);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], second.SkipLayers);
        Assert.Equal(1, first.Weights["k"]);
        Assert.Equal(2, second.Weights["k"]);
        Assert.Equal(1, first.DataConfig!.Bits);
        Assert.Null(first.BatchNum);
        Assert.Equal(9u, second.BatchNum);
        Assert.Equal(second, second.ToBuilder().Build());
    }

#pragma warning disable AMCT4012 // What the test is about.
    [Fact]
    public void ASecondOneofMemberTakesThePlaceOfTheFirst()
    {
        Data data = Data.CreateBuilder().WithClip(static clip => { }).WithBits(3).Build();
        Assert.Equal(3, data.Bits);
        Assert.Null(data.Clip);

        // The half-built clip of before must not come back.
        Assert.Throws<MissingFieldsException>(static () => Data.CreateBuilder().WithClip(static clip => clip.WithClipMax(1)).WithBits(3).WithClip(static clip => clip.WithClipMin(1)).Build());
    }
#pragma warning restore AMCT4012

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(static () => Root.CreateBuilder().AddSkipLayers("a", null!));
        Assert.Throws<ArgumentNullException>(static () => Root.CreateBuilder().AddOverrideLayers((IEnumerable<Layer>)[null!]));
        Assert.Throws<ArgumentNullException>(static () => Root.CreateBuilder().SetWeights(null!, 1));
        Assert.Throws<ArgumentNullException>(static () => Root.CreateBuilder().WithDataConfig((Action<Data.Builder>)null!));
    }
}
