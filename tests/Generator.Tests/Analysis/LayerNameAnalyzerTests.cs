using AmctGen.Generator.Analysis.Calls;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Names of layers in C# are those of the layers files.</summary>
public sealed class LayerNameAnalyzerTests
{
    private static readonly Snippets s_snippets = CallSnippets.All;

    private static readonly string[] s_wrong =
    [
        """Config.CreateBuilder().AddSkipLayers([|"cnov1"|]);""",
        """Config.CreateBuilder().AddSkipLayers("conv1", [|"backbone.fc1"|]);""",
        """Config.CreateBuilder().AddSkipLayers([[|"cnov1"|], "conv2"]);""",
        """builder.AddSkipLayers(new[] { [|"backbone/f1"|] });""",
        """builder.AddLayers(layer => layer.WithLayerName([|"cnov2"|]));""",
        """builder.AddLayers(layer => { layer.WithLayerName([|"cnov2"|]); });""",
        """builder.AddLayers(layer => layer.WithPart(part => part.WithOn(true)).WithLayerName([|"bakcbone/fc1"|]));""",
        """const string Name = "cnov1"; builder.AddSkipLayers([|Name|]);""",
        """var x = new LayerRef([|"Conv2d"|], "conv1");""",
        """LayerRef x = new([|"Linear"|], "backbone/fc1");""",
        """var x = new LayerRef([|"cnov1"|], "Conv2d");""",
        """var x = new LayerRef(Type: "conv1", Name: [|"Conv2d"|]);""",
    ];

    private static readonly string[] s_right =
    [
        """builder.AddSkipLayers("conv1", "conv2");""",
        """builder.AddSkipLayers("backbone/fc1");""",
        """builder.AddSkipLayers("head.attention");""",
        """builder.AddSkipLayers("cnov*");""",
        """builder.AddSkipLayers("conv3", "conv10", "backbone/fc2", "conv");""",
        """builder.AddSkipLayers(text);""",
        """builder.AddSkipLayers("");""",
        """builder.AddLayers(layer => layer.WithLayerName("conv1"));""",
        """builder.WithPart(part => part.WithName("cnov1"));""",
        """builder.WithSlow("cnov1");""",
        """var x = new LayerRef("conv1", "Conv2d");""",
        """var x = new LayerRef("head", "Softmax");""",
        """var x = new LayerRef(text, "conv1");""",
        """var x = "cnov1";""",
    ];

    [Fact]
    public Task A_name_that_is_nearly_that_of_a_layer_is_found() => s_snippets.Check(new LayerNameAnalyzer(), "AMCT4035", s_wrong);

    [Fact]
    public Task Other_names_are_left_alone() => s_snippets.Check(new LayerNameAnalyzer(), "", s_right);

    [Fact]
    public Task Unfinished_code_is_no_problem() => s_snippets.CheckCut(new LayerNameAnalyzer(), [.. s_wrong, .. s_right]);

    [Theory]
    [InlineData("builder.AddSkipLayers(\"cnov1\");", "builder.AddSkipLayers(\"conv1\");")]
    [InlineData("var x = new LayerRef(\"Conv2d\", \"conv1\");", "var x = new LayerRef(\"conv1\", \"Conv2d\");")]
    public Task The_repair_writes_the_name_of_the_layer(string wrong, string right) => s_snippets.CheckRepair(new LayerNameAnalyzer(), wrong, right);
}
