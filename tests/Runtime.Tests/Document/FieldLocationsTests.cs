using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

public class FieldLocationsTests
{
    private const string Text =
        "batch_num: 1\n" +
        "batch_num: 2\n" +
        "skip_layers: ['a',\n  'b']\n" +
        "skip_layers: 'c'\n" +
        "layers { layer_name: 'x'\n  clip { clip_max: 1 } }\n" +
        "\tlayers: [{\n  layer_name: 'y' }]\n" +
        "counts { key: 'k\"1'\n value: 2 }\n" +
        "clips { value {\n clip_max: 1 } key: 0x10 }\n";

    [Theory]
    [InlineData("batch_num", 2, 1)]
    [InlineData("skip_layers[0]", 3, 15)]
    [InlineData("skip_layers[1]", 4, 3)]
    [InlineData("skip_layers[2]", 5, 1)]
    [InlineData("layers[0]", 6, 1)]
    [InlineData("layers[0].layer_name", 6, 10)]
    [InlineData("layers[0].clip.clip_max", 7, 10)]
    [InlineData("layers[1]", 8, 11)]
    [InlineData("layers[1].layer_name", 9, 3)]
    [InlineData("counts[\"k\\\"1\"]", 10, 1)]
    [InlineData("clips[16].clip_max", 13, 2)]
    public void Finds(string path, int line, int column) => Assert.Equal(new SourceLocation(line, column), Read(Text).Find(path));

    [Theory]
    [InlineData("offset")]
    [InlineData("layers[2]")]
    [InlineData("layers[0].bits")]
    [InlineData("")]
    [InlineData("layers[")]
    public void Finds_nothing_that_the_text_does_not_set(string path) => Assert.Null(Read(Text).Find(path));

    [Fact]
    public void A_member_that_lost_to_another_one_has_no_place()
    {
        FieldLocations places = Read("layer { arq { clip_max: 1 } bits: 3 }");
        Assert.Null(places.Find("layer.arq"));
        Assert.Null(places.Find("layer.arq.clip_max"));
        Assert.Equal(new SourceLocation(1, 29), places.Find("layer.bits"));
    }

    private static FieldLocations Read(string text) => FieldLocations.Read(Encoding.UTF8.GetBytes(text), Shapes.Config, "quant.cfg");
}
