using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Equal values of a long text are one object, without other effects.</summary>
public sealed class RecentValuesTests
{
    private const string Clip = "clip { clip_max: 1 clip_min: 2 }";
    private static readonly string s_padding = "\n#" + new string(' ', ValueCache.ShortestText) + "\n";

    [Fact]
    public void Equal_texts_are_one_object()
    {
        Root root = Read($"override_layers {{ layer_name: 'a' data_config {{ {Clip} }} }} override_layers {{ layer_name: 'b' data_config {{ {Clip} }} }}");
        Assert.Same(root.OverrideLayers[0].DataConfig, root.OverrideLayers[1].DataConfig);
        Assert.NotSame(root.OverrideLayers[0], root.OverrideLayers[1]);
    }

    [Fact]
    public void Equal_strings_are_one_object()
    {
        Root root = Read("skip_layers: ['conv', 'conv', \"conv\", 'conv1']");
        Assert.Equal(["conv", "conv", "conv", "conv1"], root.SkipLayers);
        Assert.Same(root.SkipLayers[0], root.SkipLayers[1]);
        Assert.Same(root.SkipLayers[0], root.SkipLayers[2]);
    }

    [Fact]
    public void Other_types_with_the_same_text_stay_apart()
    {
        Root root = Read("override_layers { layer_name: 'a' } override_types { layer_type: 'a' } override_layers { data_config { } layer_name: '' } data_config { }");
        Assert.Equal("a", root.OverrideLayers[0].LayerName);
        Assert.Equal("a", root.OverrideTypes[0].LayerType_);
        Assert.Equal(new Data(), root.DataConfig);
    }

    [Theory]
    [InlineData("clip { clip_max: 1 clip_min: 2 }", "clip { clip_max: 1 clip_min: 3 }")]
    [InlineData("clip { clip_max: 1 clip_min: 2 }", "clip { clip_max: 1 clip_min: 2 } fixed_min: true")]
    [InlineData("clip { clip_max: 1 clip_min: 2 } fixed_min: true", "clip { clip_max: 1 clip_min: 2 }")]
    [InlineData("clip { clip_max: 1 clip_min: 2 }", "clip { clip_min: 2 clip_max: 1 }")]
    [InlineData("clip { clip_max: 1 clip_min: 2 }", "clip { clip_max: 1.0 clip_min: 2 # }\n }")]
    [InlineData("bits: 1", "bits: 11")]
    [InlineData("", "bits: 1")]
    public void What_differs_is_read(string first, string second)
    {
        Root root = Read($"override_layers {{ layer_name: 'a' data_config {{ {first} }} }} override_layers {{ layer_name: 'b' data_config {{ {second} }} }}");
        Assert.Equal(Root.ParseText($"data_config {{ {first} }}").DataConfig, root.OverrideLayers[0].DataConfig);
        Assert.Equal(Root.ParseText($"data_config {{ {second} }}").DataConfig, root.OverrideLayers[1].DataConfig);
    }

    [Fact]
    public void What_is_opened_otherwise_is_not_the_same()
    {
        Root root = Read("override_layers < layer_name: 'a' > override_layers { layer_name: 'a' }");
        Assert.Equal(root.OverrideLayers[0], root.OverrideLayers[1]);
        Assert.False(Root.TryParseText("override_layers { layer_name: 'a' } override_layers < layer_name: 'a' }" + s_padding, out _, out _));
        Assert.False(Root.TryParseText("override_layers { data_config < } layer_name: 'a' }" + s_padding, out _, out _));
    }

    [Fact]
    public void What_is_too_deep_stays_an_error()
    {
        var options = new TextReaderOptions { DepthLimit = 2 };
        string text = $"data_config {{ {Clip} }} override_layers {{ layer_name: 'a' data_config {{ {Clip} }} }}{s_padding}";
        Assert.True(Root.TryParseText(text, out _, out _, options with { DepthLimit = 3 }));
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics, options));
        Assert.Equal(TextDiagnosticIds.TooDeep, Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void An_error_in_the_second_of_two_is_told()
    {
        Assert.False(Root.TryParseText($"data_config {{ {Clip} {Clip} }} override_layers {{ data_config {{ {Clip} {Clip} }} }}{s_padding}", out _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal(3, diagnostics.Count);
    }

    [Fact]
    public void A_type_that_never_repeats_is_given_up_and_read_as_before()
    {
        string text = string.Concat(Enumerable.Range(0, 500).Select(static i => $"override_layers {{ layer_name: 'conv{i}' data_config {{ bits: {i % 3} }} }}\n"));
        Root root = Read(text);
        Assert.Equal(Enumerable.Range(0, 500).Select(static i => $"conv{i}"), root.OverrideLayers.Select(static layer => layer.LayerName));
        Assert.Equal(Enumerable.Range(0, 500).Select(static i => i % 3), root.OverrideLayers.Select(static layer => layer.DataConfig!.BitsOrDefault));
        Assert.Equal(3, root.OverrideLayers.Select(static layer => layer.DataConfig).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void Nothing_is_kept_from_one_text_to_the_next()
    {
        string text = "data_config { bits: 1 }" + s_padding;
        Assert.NotSame(Root.ParseText(text).DataConfig, Root.ParseText(text).DataConfig);
    }

    // The text is longer than what is looked at without sharing.
    private static Root Read(string text) => Root.ParseText(text + s_padding);
}
