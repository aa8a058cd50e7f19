using System.Text;
using AmctGen.Resolution;
using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>Networks with nodes: which files are consistent, what follows from the nodes, and what the user is told.</summary>
public sealed class NetworkGraphTests : IDisposable
{
    private const string Layers = "layer { name: \"a\" type: \"Conv2d\" }\nlayer { name: \"r\" type: \"ReLU\" }\n";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("node { layer: 'a' }\nnode { layer: 'b' input: 'a' }", "(4,8): error AMCT5054: there is no layer 'b'")]
    [InlineData("node { layer: 'a' }\nnode { layer: 'r' input: 'x' }", "(4,19): error AMCT5054: there is no node 'x'")]
    [InlineData("node { layer: 'a' }\nnode { name: 'relu' layer: 'r' input: 'rel' }", "(4,32): error AMCT5054: there is no node 'rel'; did you mean 'relu'?")]
    [InlineData("node { layer: 'a' input: 'r' }\nnode { layer: 'r' }", "(3,19): error AMCT5054: 'r' runs later: list each node after those that it reads, in the order in which they run")]
    [InlineData("node { layer: 'a' input: 'a' }", "(3,19): error AMCT5054: a node cannot read its own result")]
    [InlineData("node { layer: 'a' }\nnode { layer: 'a' input: 'a' }", "(4,8): error AMCT5054: the layer 'a' has another node already: give this one a name, for example 'a#2'")]
    [InlineData("node { layer: 'a' }\nnode { name: 'a' type: 'Add' input: 'a' }", "(4,8): error AMCT5054: a node 'a' is listed already: names of nodes must be unique")]
    [InlineData("node { type: 'Add' }", "(3,1): error AMCT5054: a node needs a name or a layer")]
    [InlineData("node { layer: 'a' }\noutput: 'b'", "(4,1): error AMCT5054: there is no node 'b'")]
    [InlineData("layer { name: 'w' type: 'Linear' weight_of: 'a' }\nlayer { name: 'v' type: 'Linear' weight_of: 'z' }", "(4,34): error AMCT5054: there is no layer 'z'")]
    [InlineData("layer { name: 'w' type: 'Linear' weight_of: 'v' }\nlayer { name: 'v' type: 'Linear' }", "(3,34): error AMCT5054: declare 'v' before the layer that uses its weight")]
    public void A_node_that_does_not_fit_is_an_error_at_its_place(string nodes, string expected)
    {
        string network = _amctgen.Write("net.textproto", Layers + nodes + "\n");

        Amctgen.Result result = _amctgen.Run("effective", "--mode", "distill", "--layers", network, _amctgen.Write("a.cfg", "batch_num: 1"));

        Assert.Equal((1, "net.textproto" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("node { layer: 'a' }\n")]
    [InlineData("output: 'a'\nnode { layer: 'a' }\n")]
    [InlineData("node: [{ layer: 'a' }]\n")]
    public void A_file_may_start_with_any_field(string start)
    {
        string network = _amctgen.Write("net.csv", start + Layers);

        Assert.Equal(0, _amctgen.Run("effective", "--mode", "distill", "--layers", network, _amctgen.Write("a.cfg", "batch_num: 1")).ExitCode);
    }

    [Fact]
    public void A_network_without_nodes_is_taken_as_a_chain_which_is_said_once()
    {
        NetworkModel chain = TextFormat.Parse<NetworkModel>(Layers);
        NetworkModel graph = TextFormat.Parse<NetworkModel>(Layers + "node { layer: 'a' } node { layer: 'r' input: 'a' } output: 'r'");

        ConfigFinding finding = Assert.Single(Effective(chain).Findings);

        Assert.Equal(("AMCT5218", TextSeverity.Info), (finding.Id, finding.Severity));
        Assert.Empty(Effective(graph).Findings);
        Assert.Equal(Effective(graph).Json, Effective(chain).Json);
        Assert.Empty(EffectiveConfig.Create(AmctMode.Retrain, new Retrain.AMCTRetrainConfig(), chain).Findings);
    }

    [Fact]
    public void A_group_with_an_operation_that_has_no_layer_is_a_warning()
    {
        NetworkModel network = TextFormat.Parse<NetworkModel>(
            "layer { name: 'a' type: 'Conv2d' } node { layer: 'a' } node { name: 'f' type: 'Relu' input: 'a' } output: 'f'");

        EffectiveConfig effective = Effective(network);

        Assert.Contains("[\"a\",null]", effective.Json!.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        ConfigFinding finding = Assert.Single(effective.Findings);
        Assert.Equal(
            ("AMCT5219", "a Relu that belongs to no layer is in a distillation group: AMCT writes null in its place and refuses the file when it reads it; "
                + "declare it as a layer of the network (the layer 'a')"), (finding.Id, finding.Message));
    }

    [Fact]
    public void A_named_group_that_AMCT_drops_is_a_warning_at_its_start()
    {
        NetworkModel network = TextFormat.Parse<NetworkModel>(
            "layer { name: 'a' type: 'Conv2d' } layer { name: 'n' type: 'BatchNorm2d' } layer { name: 'b' type: 'Conv2d' } "
            + "node { layer: 'a' } node { layer: 'n' input: 'a' } node { layer: 'b' input: 'n' } output: 'b'");
        string config = _amctgen.Write("a.cfg", "distill_group {\n  start_layer_name: \"n\"\n  end_layer_name: \"b\"\n}\n");

        Amctgen.Result result = _amctgen.Run("effective", "--mode", "distill", "--layers", _amctgen.Write("net.textproto", network.ToText()), config);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("a.cfg(2,3): warning AMCT5220: AMCT drops this group without a message, because 'n' is already in the group", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer { name: 'x' type: 'Conv2d' } layer { name: 'y' type: 'Conv2d' weight_of: 'x' }", "it shares its weight with 'y'")]
    [InlineData("layer { name: 'x' type: 'Conv2d' unbatched: true }", "its input has no dimension for the batch")]
    [InlineData("layer { name: 'x' type: 'Conv3d' dilation: [2, 1, 1] }", "its first dimension is dilated by 2")]
    [InlineData("layer { name: 'x' type: 'LSTM' dropout: 0.5 }", "it has dropout")]
    [InlineData("layer { name: 'x' type: 'LSTM' proj_size: 3 }", "it projects its state")]
    [InlineData("layer { name: 'x' type: 'Conv2d' } node { name: 'p' type: 'Add' }", "it is not part of the graph")]
    [InlineData("layer { name: 'x' type: 'Conv2d' } node { layer: 'x' } node { name: '2' layer: 'x' input: 'x' }", "it is used more than once")]
    public void The_reason_why_a_layer_is_left_alone_is_told(string network, string reason)
    {
        string layers = _amctgen.Write("net.textproto", network + " layer { name: 'z' type: 'Linear' in_channels: 2 }" + (network.Contains("node", StringComparison.Ordinal) ? " node { layer: 'z' }" : ""));

        string story = _amctgen.Run("explain", "--mode", "retrain", "--layers", layers, "--layer", "x", _amctgen.Write("a.cfg", "batch_num: 1")).Text;

        Assert.Contains("AMCT cannot quantize it, because " + reason, story, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_need_work_linear_in_nodes_and_edges()
    {
        long small = Bytes(1_000);
        long large = Bytes(4_000);

        // Routes through residual blocks double with each block: walked one by one, they would not end.
        Assert.InRange((double)large / small, 2, 5);

        static long Bytes(int blocks)
        {
            NetworkModel network = Residual(blocks);
            AMCTDistillConfig config = TextFormat.Parse<AMCTDistillConfig>(
                FormattableString.Invariant($"group_size: 3 distill_group {{ start_layer_name: \"c0\" end_layer_name: \"c{blocks}\" }}"));
            Create(config, network);
            long before = GC.GetAllocatedBytesForCurrentThread();
            EffectiveConfig effective = Create(config, network);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Contains("more than one route leads from 'c0'", effective.Findings.Single(static finding => finding.Id == "AMCT5212").Message, StringComparison.Ordinal);
            return bytes;
        }
    }

    [Fact]
    public void A_deep_network_of_10000_nodes_is_grouped()
    {
        NetworkModel network = Residual(2_500);

        EffectiveConfig effective = Effective(network);

        Assert.NotNull(effective.Json);
        Assert.Equal(10_001, network.Node.Count);
    }

    // Blocks of Conv, BatchNorm and Relu with an addition around them.
    private static NetworkModel Residual(int blocks)
    {
        var text = new StringBuilder("layer { name: 'c0' type: 'Conv2d' } node { layer: 'c0' }\n");
        string last = "c0";
        for (int i = 1; i <= blocks; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                layer { name: 'c{{i}}' type: 'Conv2d' } layer { name: 'n{{i}}' type: 'BatchNorm2d' } layer { name: 'r{{i}}' type: 'ReLU' }
                node { layer: 'c{{i}}' input: '{{last}}' } node { layer: 'n{{i}}' input: 'c{{i}}' } node { layer: 'r{{i}}' input: 'n{{i}}' }
                node { name: 'a{{i}}' type: 'Add' input: ['{{last}}', 'r{{i}}'] }

                """);
            last = $"a{i}";
        }
        return TextFormat.Parse<NetworkModel>(text.Append($"output: '{last}'").ToString());
    }

    private static EffectiveConfig Effective(NetworkModel network) => Create(new AMCTDistillConfig(), network);

    private static EffectiveConfig Create(AMCTDistillConfig config, NetworkModel network) => EffectiveConfig.Create(AmctMode.Distill, config, network);
}
