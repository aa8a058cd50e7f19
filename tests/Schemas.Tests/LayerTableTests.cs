using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests;

/// <summary>Layer tables in the form of people and spreadsheets: they are read, or reported with location and repair.</summary>
public sealed class LayerTableTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("conv1,Conv2d\nfc1,Linear\n")]
    [InlineData("conv1,Conv2d\r\nfc1,Linear\r\n")]
    [InlineData("name,type\nconv1,Conv2d\nfc1,Linear")]
    [InlineData("layer_name,layer_type\nconv1,Conv2d\nfc1,Linear")]
    [InlineData("Layer Name;Layer Type\nconv1;Conv2d\nfc1;Linear")]
    [InlineData("层名,类型\nconv1,Conv2d\nfc1,Linear")]
    [InlineData("type,name\nConv2d,conv1\nLinear,fc1")]
    [InlineData(",name,type\n0,conv1,Conv2d\n1,fc1,Linear")]
    [InlineData("conv1\tConv2d\nfc1\tLinear")]
    [InlineData("conv1;Conv2d\nfc1;Linear")]
    [InlineData("sep=;\nname;type\nconv1;Conv2d\nfc1;Linear")]
    [InlineData("\"conv1\",\"Conv2d\"\n\"fc1\",\"Linear\"\n")]
    [InlineData("'conv1','Conv2d'\n'fc1','Linear'\n")]
    [InlineData("  conv1 ,  Conv2d \n\n\u3000fc1\u00A0,Linear\t\n")]
    [InlineData("# layers\n\n  # more\nconv1,Conv2d,,\n   \nfc1,Linear,\n")]
    public void A_table_is_understood(string table) => Assert.Equal("conv1:Conv2d fc1:Linear", Read(table));

    [Theory]
    [InlineData("a,Conv2d,groups=2;in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a,Conv2d, groups = 2 ; in_channels = 4 ", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a,Conv2d,groups=2,in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a,Conv2d,\"groups=2;in_channels=4\"", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a;Conv2d;groups=2;in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a\tConv2d\tgroups=2;in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a\tConv2d\tgroups=2,in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a,Conv2d,\"groups=2, in_channels=4\"", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("name,type,in_channels\na,Conv2d,64.0\nb,ReLU,", "a:Conv2d in_channels=64 b:ReLU")]
    [InlineData("a,torch.nn.modules.conv.Conv2d", "a:Conv2d")]
    [InlineData("name,type,groups,In Channels\na,Conv2d,2,4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("name,type,in_channels,groups\na,Conv2d,4,2\nb,ReLU,,", "a:Conv2d groups=2 in_channels=4 b:ReLU")]
    [InlineData("name,type,attributes\na,Conv2d,groups=2;in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("name,type\na,Conv2d,groups=2;in_channels=4", "a:Conv2d groups=2 in_channels=4")]
    [InlineData("a,Conv2d,padding_mode='zeros'", "a:Conv2d padding_mode=zeros")]
    [InlineData("a,Conv3d,dilation=1x2x3", "a:Conv3d dilation=1,2,3")]
    [InlineData("a,Conv2d,dilation=2", "a:Conv2d dilation=2")]
    [InlineData("a,Conv2d,\"dilation=(1 2)\"", "a:Conv2d dilation=1,2")]
    [InlineData("name,type,dilation\na,Conv2d,\"(1, 2)\"\nb,Conv2d,", "a:Conv2d dilation=1,2 b:Conv2d")]
    [InlineData("a,LSTM,dropout=0.25;hidden_size=8;proj_size=4", "a:LSTM hidden_size=8 dropout=0.25 proj_size=4")]
    [InlineData("a,Linear,weight_of=b;unbatched=1", "a:Linear weight_of=b unbatched")]
    [InlineData("\"a,b\",Conv2d\n\"c\"\"d\",Linear", "a,b:Conv2d c\"d:Linear")]
    public void Attributes_and_quotes_are_understood(string table, string expected)
    {
        var problems = new List<string>();
        NetworkModel network = LayerTable.Read(table, error => problems.Add(error.Id));

        Assert.Equal(expected, string.Join(" ", network.Layer.Select(Describe).Concat(problems)));
    }

    [Theory]
    [InlineData("conv1", "(1,1): error AMCT5050: a line has the form name,type[,key=value;...]: the type is missing")]
    [InlineData("conv1,", "(1,7): error AMCT5050: a line has the form name,type[,key=value;...]: the type is missing")]
    [InlineData(" ,Conv2d", "(1,1): error AMCT5050: a line has the form name,type[,key=value;...]: the name is missing")]
    [InlineData("conv1,groups=2", "(1,7): error AMCT5050: a line has the form name,type[,key=value;...]: 'groups=2' is an attribute, and the type is missing before it")]
    [InlineData("conv1,,groups=2", "(1,7): error AMCT5050: a line has the form name,type[,key=value;...]: the type is missing")]
    [InlineData("a,Conv2d\nb;Conv2d", "(2,2): error AMCT5050: ';' separates the cells here, and ',' is expected: use one separator in the whole file")]
    [InlineData("a;Conv2d\nb,Conv2d", "(2,2): error AMCT5050: ',' separates the cells here, and ';' is expected: use one separator in the whole file")]
    [InlineData("a,Conv2d\nb\tConv2d", "(2,2): error AMCT5050: a tab separates the cells here, and ',' is expected: use one separator in the whole file")]
    [InlineData("a，Conv2d", "(1,2): error AMCT5050: '，' separates the cells here, and ',' is expected: use one separator in the whole file")]
    [InlineData("a,Conv2d,groups=2\nb;Conv2d;groups=2,x=1", "(2,1): error AMCT5050: the name 'b;Conv2d;groups=2' contains a separator: separate all cells by ',', or put the name in quotes")]
    [InlineData("conv1 Conv2d", "(1,6): error AMCT5050: a blank separates the cells here, and ',' is expected: use one separator in the whole file")]
    [InlineData("|conv1|Conv2d|", "(1,1): error AMCT5050: '|' separates the cells here, and ',' is expected: use one separator in the whole file")]
    [InlineData("\"conv1,Conv2d\"", "(1,1): error AMCT5050: the quotes enclose the whole line: remove them, or quote each cell separately")]
    [InlineData("(conv1): Conv2d(3, 64, bias)", "(1,20): error AMCT5050: '64' is not a layer type: write its name alone, for example Conv2d")]
    [InlineData("a,Conv2d()", "(1,3): error AMCT5050: 'Conv2d()' is not a layer type: write its name alone, for example Conv2d")]
    [InlineData("a,Conv2d,in_channels=6.5", "(1,10): error AMCT5052: 'in_channels=6.5' cannot be understood: in_channels is a whole number")]
    [InlineData("a,\"Conv2d", "(1,3): error AMCT5050: the quote is not closed on its line: write \" at the end of the cell")]
    [InlineData("\"a\"b,Conv2d", "(1,4): error AMCT5050: after the closing quote ',' or the end of the line is expected; a quote within a quoted cell is written twice")]
    [InlineData("a,Conv2d # first", "(1,3): error AMCT5050: a layer type contains no '#': a comment has a line of its own, which starts with #")]
    [InlineData("a,Conv2d groups=2", "(1,3): error AMCT5050: a line has the form name,type[,key=value;...]: 'Conv2d groups=2' is an attribute, and the type is missing before it")]
    [InlineData("a,<class 'torch.nn.Conv2d'>", "(1,3): error AMCT5050: '<class 'torch.nn.Conv2d'>' is not a layer type: it contains a blank or a separator; separate all cells by ','")]
    [InlineData("", "(1,1): error AMCT5050: the table lists no layer: a line has the form name,type[,key=value;...]")]
    [InlineData("name,type\n", "(1,1): error AMCT5050: the table lists no layer: a line has the form name,type[,key=value;...]")]
    [InlineData("a,Conv2d\nb,Linear\n a,Linear", "(3,2): error AMCT5051: the layer 'a' is listed a second time (first in line 1): names must be unique")]
    [InlineData("a,Conv2d,Groups=2", "(1,10): error AMCT5052: 'Groups' is not a layer attribute; did you mean 'groups'?; the attributes are groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional, not_in_graph, dilation, hidden_size, dropout, proj_size, weight_of, unbatched")]
    [InlineData("a,Conv2d,groups=2;groups=3", "(1,19): error AMCT5052: 'groups' is given a second time for this layer: remove one of them")]
    [InlineData("a,Conv2d, groups=two", "(1,11): error AMCT5052: 'groups=two' cannot be understood: groups is a whole number")]
    [InlineData("a,Conv3d,dilation=1y2", "(1,10): error AMCT5052: 'dilation=1y2' cannot be understood: dilation is whole numbers with x between them, for example 1x2")]
    [InlineData("a,LSTM,dropout=-1", "(1,8): error AMCT5052: 'dropout=-1' cannot be understood: dropout is a decimal number that is not negative")]
    [InlineData("a,LSTM,dropout=nan", "(1,8): error AMCT5052: 'dropout=nan' cannot be understood: dropout is a decimal number that is not negative")]
    [InlineData("a,Conv2d,padding_mode=0", "(1,10): error AMCT5052: 'padding_mode=0' cannot be understood: padding_mode is zeros, reflect, replicate, circular")]
    [InlineData("a,Conv2d,64", "(1,10): error AMCT5052: '64' has no value: an attribute has the form key=value")]
    [InlineData("name,type,groups\na,Conv2d,two", "(2,10): error AMCT5052: 'two' cannot be understood: groups is a whole number")]
    [InlineData("name,type,shape\na,Conv2d,64", "(1,11): error AMCT5053: 'shape' is not a column of a layer table; the columns are name, type, groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional, not_in_graph, dilation, hidden_size, dropout, proj_size, weight_of, unbatched; remove it")]
    [InlineData("name,type,groups,groups\na,Conv2d,1", "(1,18): error AMCT5053: the column 'groups' occurs a second time: remove one of them")]
    [InlineData("name,sort\na,Conv2d\nb,Conv2d", "(1,1): error AMCT5053: the header line has no column for the types: write name,type")]
    [InlineData("层名,groups\na,1\nb,1", "(1,1): error AMCT5053: the header line has no column for the types: write name,type")]
    [InlineData("a,Conv2d\n\uFEFFb,Conv2d", "(2,1): error AMCT5050: the name contains the character U+FEFF, which cannot be seen: remove it")]
    [InlineData("a,Conv2d\n\"b\u200B\",Conv2d", "(2,2): error AMCT5050: the name contains the character U+200B, which cannot be seen: remove it")]
    [InlineData("a,Conv2d\nname,type", "(2,1): error AMCT5053: a header line is only allowed as the first line: remove it")]
    [InlineData("name,type\na,Conv2d,64", "(2,10): error AMCT5050: the line has more cells than the header line has columns")]
    public void A_mistake_has_its_place_and_repair(string table, string expected)
    {
        Amctgen.Result result = _amctgen.Run(
            "effective", "--mode", "retrain", "--layers", _amctgen.Write("net.csv", table), _amctgen.Write("quant.cfg", "batch_num: 2"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("net.csv" + expected, Assert.Single(result.Errors));
    }

    [Theory]
    [InlineData("net.csv", "a,Conv2d\n")]
    [InlineData("net.tsv", "a\tConv2d\n")]
    [InlineData("net.txt", "# layers\na,Conv2d\n")]
    [InlineData("layers", "name;type\na;Conv2d\n")]
    [InlineData("net.txt", "layer { name: 'a' type: 'Conv2d' }")]
    [InlineData("net.csv", "\nlayer {\n  name: 'a', type: 'Conv2d'\n}")]
    [InlineData("net.textproto", "layer: [{ name: 'a', type: 'Conv2d' }]")]
    public void Tables_and_text_format_are_told_apart_by_name_and_first_line(string name, string text)
    {
        Amctgen.Result result = _amctgen.Run(
            "effective", "--mode", "retrain", "--layers", _amctgen.Write(name, text), _amctgen.Write("quant.cfg", "batch_num: 2"));

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.Contains("\"a\":{", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_field_of_a_layer_is_an_attribute_of_a_table()
    {
        foreach (FieldShape field in NetworkModel.Shape.FindField("layer")!.Message!.Fields.ToArray().Where(static field => field.Name is not ("name" or "type")))
        {
            string value = field.Kind switch { FieldKind.UInt32 or FieldKind.Double => "3", FieldKind.Bool => "true", _ => "zeros" };
            NetworkModel network = LayerTable.Read($"a,Conv2d,{field.Name}={value}", static error => Assert.Fail(error.ToString()));

            Assert.Contains($"  {field.Name}: {(field.Kind == FieldKind.String ? $"\"{value}\"" : value)}\n", network.ToText(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\uFEFFa,Conv2d\na,Conv2d", "(2,1): error AMCT5051: the layer 'a' is listed a second time (first in line 1): names must be unique")]
    [InlineData("layer { name: 'a' type: 'Conv2d' }\nlayer: [{ name: 'b' type: 'Conv2d' }, { type: 'Conv2d' name: 'a' }]", "(2,56): error AMCT5051: the layer 'a' is listed a second time: names must be unique")]
    [InlineData("layer { name: 'a' type: 'Conv2d' group: 2 }", "(1,34): error AMCT5010: 'layer' (Layer) has no field 'group'; did you mean 'groups'?")]
    public void A_mistake_in_a_file_has_its_place(string text, string expected)
    {
        Amctgen.Result result = _amctgen.Run(
            "effective", "--mode", "retrain", "--layers", _amctgen.Write("net.txt", text), _amctgen.Write("quant.cfg", "batch_num: 2"));

        Assert.Equal((1, "net.txt" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    private static string Read(string table)
    {
        NetworkModel network = LayerTable.Read(table, error => Assert.Fail(error.ToString()));
        return string.Join(" ", network.Layer.Select(Describe));
    }

    private static string Describe(Layer layer) =>
        $"{layer.Name}:{layer.Type}" + (layer.Groups is { } groups ? $" groups={groups}" : "") + (layer.InChannels is { } channels ? $" in_channels={channels}" : "")
        + (layer.PaddingMode is { } mode ? $" padding_mode={mode}" : "") + (layer.Dilation.IsEmpty ? "" : $" dilation={string.Join(',', layer.Dilation)}")
        + (layer.HiddenSize is { } hidden ? $" hidden_size={hidden}" : "") + (layer.Dropout is { } dropout ? FormattableString.Invariant($" dropout={dropout}") : "")
        + (layer.ProjSize is { } projected ? $" proj_size={projected}" : "") + (layer.WeightOf is { } owner ? $" weight_of={owner}" : "") + (layer.Unbatched == true ? " unbatched" : "");
}
