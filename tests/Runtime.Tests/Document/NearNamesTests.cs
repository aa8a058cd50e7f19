using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

public class NearNamesTests
{
    private static readonly string[] Names = ["batch_num", "skip_layers", "skip_layer_types", "x", "do_fusion", "INT8", "INT16", "reshape_param", "clip_max", "pos_y"];

    [Theory]
    [InlineData("batch_nm", "batch_num")]
    [InlineData("bacth_num", "batch_num")]
    [InlineData("batchNum", "batch_num")]
    [InlineData("Batch_Num", "batch_num")]
    [InlineData("BATCHNUM", "batch_num")]
    [InlineData("skip_layer", "skip_layers")]
    [InlineData("skip_layers_types", "skip_layer_types")]
    [InlineData("int8", "INT8")]
    [InlineData("INT9", "INT8")]
    [InlineData("do_fuson", "do_fusion")]
    [InlineData("clip_mx", "clip_max")]
    [InlineData("clpi_max", "clip_max")]
    [InlineData("rehsape_param", "reshape_param")]
    [InlineData("resize_param", null)]
    [InlineData("pos_x", null)]
    [InlineData("y", null)]
    [InlineData("", null)]
    [InlineData("_", null)]
    [InlineData("quantize", null)]
    public void Finds_the_name_that_was_meant(string name, string? expected) => Assert.Equal(expected, Suggestions.Find(name, Names));

    [Fact]
    public void Very_long_names_cost_nothing() => Assert.Null(Suggestions.Find(new string('a', 1_000_000), Names));
}
