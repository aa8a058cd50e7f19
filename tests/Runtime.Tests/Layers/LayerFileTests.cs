using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Layers;

/// <summary>Files that list the layers of a network, of a schema of one's own: the place of every layer and every finding, in bytes and as people count.</summary>
public class LayerFileTests
{
    private static readonly LayerFormat s_format = new(
        new MessageShape("test.Network", static () => [new FieldShape("layer", 1, FieldKind.Message, FieldCardinality.Repeated, static () => s_layer!)]),
        new LayerAttributeShape("size", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("is_open", LayerAttributeKind.Flag),
        new LayerAttributeShape("side", LayerAttributeKind.Word) { Words = ["left", "right"] });

    private static readonly MessageShape s_layer = new("test.Layer", static () =>
    [
        new FieldShape("name", 1, FieldKind.String, FieldCardinality.Required),
        new FieldShape("type", 2, FieldKind.String, FieldCardinality.Required),
        new FieldShape("size", 3, FieldKind.UInt32, FieldCardinality.Optional),
    ]);

    [Theory]
    [InlineData("a.csv", "a,Door\nb,Window,size=2;is_open=TRUE,side='left'", "a:Door b:Window size=2 is_open=true side=left")]
    [InlineData("a.csv", "name,type,Is Open,size\n\"a,b\",x.y.Door,0,64.0\n", "a,b:Door is_open=false size=64")]
    [InlineData("a.txt", "layer { name: 'a' 'b' type: 'Door' size: 2 }\nlayer: [{ name: '\\303\\251' type: 'x.Door' }]", "ab:Door é:x.Door")]
    [InlineData("a.csv", "layer { name: 'a' type: 'Door' }", "a:Door")]
    [InlineData("a.txt", "\uFEFFa,Door", "a:Door")]
    [InlineData("a.txt", "\uFEFFlayer { name: 'a' type: 'Door' }", "a:Door")]
    public void Tables_and_text_format_list_layers(string path, string text, string expected)
    {
        LayerFile? file = LayerFile.Read(Encoding.UTF8.GetBytes(text), path, s_format, static finding => Assert.Fail(finding.ToString()));

        Assert.Equal(expected, string.Join(" ", file!.Layers.Select(static layer =>
            $"{layer.Name}:{layer.Type}" + string.Concat(layer.Attributes.Select(static attribute => $" {attribute.Key}={attribute.Value}")))));
    }

    [Theory]
    [InlineData("a.csv", "a,Door\n\u00E9,Door,size=x;side=up", "(2,8): error AMCT5052: 'size=x' cannot be understood: size is a whole number|size=x", "(2,15): error AMCT5052: 'side=up' cannot be understood: side is left, right|side=up")]
    [InlineData("a.csv", "a,Door\n\"\U0001F600\",Door\n'\U0001F600',Door", "(3,2): error AMCT5051: the layer '\U0001F600' is listed a second time (first in line 2): names must be unique|\U0001F600")]
    [InlineData("a.csv", "a,Door,colour=1", "(1,8): error AMCT5052: 'colour' is not a layer attribute; the attributes are size, is_open, side|colour")]
    [InlineData("a.csv", "name,type,colour\na,Door,1", "(1,11): error AMCT5053: 'colour' is not a column of a layer table; the columns are name, type, size, is_open, side; remove it|colour")]
    [InlineData("a.csv", "a;Door\n\u00E9,Door", "(2,2): error AMCT5050: ',' separates the cells here, and ';' is expected: use one separator in the whole file|,")]
    [InlineData("a.csv", "\uFEFFa,Door\na,Door", "(2,1): error AMCT5051: the layer 'a' is listed a second time (first in line 1): names must be unique|a")]
    [InlineData("a.txt", "layer { name: 'a' type: 'b' }\nlayer { name: 'a' type: 'c' }", "(2,9): error AMCT5051: the layer 'a' is listed a second time: names must be unique|name: 'a'")]
    [InlineData("a.txt", "layer { name: 'a' type: 'b' siz: 1 }", "(1,29): error AMCT5010: 'layer' (Layer) has no field 'siz'; did you mean 'size'?|siz")]
    public void A_mistake_has_its_place(string path, string text, params string[] expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        ReadOnlyMemory<byte> unmarked = bytes.AsMemory(bytes.Length - FileEncoding.WithoutMark(bytes).Length);
        var findings = new List<string>();

        LayerFile? file = LayerFile.Read(bytes, path, s_format, finding =>
            findings.Add($"{finding}|{Encoding.UTF8.GetString(unmarked.Span.Slice(finding.Span.Start, finding.Span.Length))}"));

        Assert.Null(file);
        Assert.Equal(expected, findings);
    }

    [Fact]
    public void A_file_in_another_encoding_is_one_finding()
    {
        var findings = new List<TextDiagnostic>();

        Assert.Null(LayerFile.Read(Encoding.Unicode.GetBytes("\uFEFFa,Door\na,Door"), "a.csv", s_format, findings.Add));
        Assert.Null(LayerFile.Read(Encoding.Latin1.GetBytes("a,Door\n\u00E9,Door"), "a.csv", s_format, findings.Add));

        Assert.Equal(["(1,1): error AMCT5018: the file is saved as UTF-16: save it as UTF-8", "(2,1): error AMCT5018"],
            findings.Select(static (finding, i) => i == 0 ? finding.ToString() : finding.ToString()[..finding.ToString().IndexOf(": the", StringComparison.Ordinal)]));
    }

    // Bytes and columns are counted apart, so they are compared on tables of every kind of mistake.
    [Fact]
    public void Places_in_bytes_and_as_people_count_agree_on_random_tables()
    {
        string[] pieces =
        [
            "a", "b", "\u00E9", "\u5C42\u540D", "\U0001F600", "\uFEFF", "\u200B", "name", "type", "size", "Door", ",", ",", ",", ";", "\t", " ", "\n", "\n", "\r\n", "\r", "\"", "'",
            "size=2", "size=x", "=", "#", "|", "\uFF0C", "sep=;", "side=left",
        ];
        var random = new Random(31);
        int findings = 0;
        int layers = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            var lines = new LineMap(bytes);
            foreach (LayerEntry layer in LayerTableReader.Read(text, s_format, Check))
            {
                layers++;
                Assert.Equal((lines.Locate(layer.Place.Span.Start), lines.Locate(layer.Place.Span.End)), (layer.Place.Start, layer.Place.End));
            }

            void Check(TextDiagnostic finding)
            {
                findings++;
                Assert.Equal((lines.Locate(finding.Span.Start), lines.Locate(finding.Span.End)), (finding.Location, finding.EndLocation));
            }
        }
        Assert.True(findings > 10_000 && layers > 500, $"{findings} findings, {layers} layers");
    }
}
