using AmctGen.Binary;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Models;
using AmctGen.Schemas.Network;
using AmctGen.Tests;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Models;

/// <summary>Networks of ONNX, Caffe and TensorFlow models.</summary>
public sealed class ModelReaderTests : IDisposable
{
    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus", "graphs");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    // The exporter that wrote these files has folded what can be computed in advance: normalizations into convolutions, and some sizes.
    [Theory]
    [InlineData("bert", 16)]
    [InlineData("inception", 20)]
    [InlineData("mobilenetv2", 20)]
    [InlineData("resnet18", 20)]
    [InlineData("rnn", 16)]
    [InlineData("unet", 20)]
    public void The_operations_and_edges_of_an_ONNX_model_are_those_of_the_recorded_network(string name, int least)
    {
        using FileStream file = File.OpenRead(Path.Combine(s_corpus, "onnx", name + ".onnx"));
        NetworkModel model = ModelReader.ReadOnnx(file);
        NetworkModel recorded = WithoutNormalizations(TextFormat.ParseFile<NetworkModel>(Path.Combine(s_corpus, "nets", name + ".textproto")));

        var operations = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] expected = Operations(WithoutSizes(recorded), operations);
        Assert.Equal(expected, Operations(WithoutSizes(model), operations));
        Assert.True(expected.Length > least);
        Assert.Equal(FactsOf(recorded), FactsOf(model));
        Assert.NotNull(NetworkReader.Read(System.Text.Encoding.UTF8.GetBytes(model.ToText()), "net.textproto", static problem => Assert.Fail(problem.ToString())));
    }

    [Fact]
    public void A_damaged_ONNX_model_is_an_error_and_never_a_crash()
    {
        byte[] sound = File.ReadAllBytes(Path.Combine(s_corpus, "onnx", "inception.onnx"));
        Fuzzing.Run(2_000, random =>
        {
            byte[] bytes = sound[..random.Next(sound.Length)];
            for (int i = random.Next(20); i > 0 && bytes.Length > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            try
            {
                ModelReader.ReadOnnx(new MemoryStream(bytes));
                ModelReader.ReadTensorflow(new MemoryStream(bytes));
            }
            catch (BinaryFormatException)
            {
                // As it should be.
            }
            return null;
        });
    }

    [Fact]
    public void A_Caffe_network_is_described()
    {
        const string Text = """
            name: "net"
            input: "data"
            input_dim: 1
            layer { name: "conv1" type: "Convolution" bottom: "data" top: "conv1" param { lr_mult: 1 } convolution_param { num_output: 8 group: 2 dilation: 2 bias_term: false kernel_size: 3 } }
            layer { name: "relu1" type: "ReLU" bottom: "conv1" top: "conv1" }
            layer { name: "loss" type: "SoftmaxWithLoss" bottom: "conv1" top: "loss" include { phase: TRAIN } }
            layer { name: "add" type: "Eltwise" bottom: "conv1" bottom: "data" top: "add" eltwise_param { operation: SUM } }
            layer { name: "fc" type: "InnerProduct" bottom: "add" top: "fc" inner_product_param { num_output: 10 } }
            """;

        Assert.True(ModelReader.TryReadCaffe(System.Text.Encoding.UTF8.GetBytes(Text), out NetworkModel? network, out _));

        Assert.Equal(
            [
                "layer { name: \"conv1\" type: \"Convolution\" groups: 2 bias: false dilation: 2 }",
                "layer { name: \"relu1\" type: \"ReLU\" }",
                "layer { name: \"add\" type: \"Eltwise\" }",
                "layer { name: \"fc\" type: \"InnerProduct\" bias: true }",
                "node { layer: \"conv1\" type: \"Convolution\" }",
                "node { layer: \"relu1\" type: \"ReLU\" input: \"conv1\" }",
                "node { layer: \"add\" type: \"Eltwise\" input: \"relu1\" }",
                "node { layer: \"fc\" type: \"InnerProduct\" input: \"add\" }",
                "output: \"fc\"",
            ],
            Lines(network));
    }

    [Fact]
    public void The_older_form_of_Caffe_is_described_too()
    {
        const string Text = """
            input: "data"
            layers { name: "c" type: CONVOLUTION bottom: "data" top: "c" convolution_param { num_output: 8 } }
            layers { name: "r" type: RELU bottom: "c" top: "c" }
            layers { name: "p" type: INNER_PRODUCT bottom: "c" top: "p" }
            """;

        Assert.True(ModelReader.TryReadCaffe(System.Text.Encoding.UTF8.GetBytes(Text), out NetworkModel? network, out _));

        Assert.Equal(["Convolution", "ReLU", "InnerProduct"], network.Layer.Select(static layer => layer.Type));
        Assert.Equal(["p"], network.Output);
    }

    [Fact]
    public void A_TensorFlow_graph_is_described_in_both_formats()
    {
        const string Text = """
            node { name: "conv" op: "Conv2D" input: "x" input: "w/read" attr { key: "strides" value { list { i: 1 i: 2 } } } }
            node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
            node { name: "w" op: "Const" attr { key: "value" value { tensor { dtype: DT_FLOAT tensor_shape { dim { size: 3 } dim { size: 3 } dim { size: 5 } dim { size: 8 } } tensor_content: "\001\002" } } } }
            node { name: "w/read" op: "Identity" input: "w" }
            node { name: "relu" op: "Relu" input: "conv:0" input: "^w" }
            versions { producer: 9 }
            """;

        Assert.True(ModelReader.TryReadTensorflow(System.Text.Encoding.UTF8.GetBytes(Text), out NetworkModel? network, out _));

        Assert.Equal(
            [
                "layer { name: \"conv\" type: \"Conv2D\" in_channels: 5 }",
                "layer { name: \"relu\" type: \"Relu\" }",
                "node { layer: \"conv\" type: \"Conv2D\" }",
                "node { layer: \"relu\" type: \"Relu\" input: \"conv\" }",
                "output: \"relu\"",
            ],
            Lines(network));
        // node { name: "x" op: "Placeholder" } node { name: "r" op: "Relu" input: "x" }
        byte[] binary = Convert.FromHexString("0A10" + "0A0178" + "120B506C616365686F6C646572" + "0A0C" + "0A0172" + "120452656C75" + "1A0178");
        Assert.Equal(
            ["layer { name: \"r\" type: \"Relu\" }", "node { layer: \"r\" type: \"Relu\" }", "output: \"r\""],
            Lines(ModelReader.ReadTensorflow(new MemoryStream(binary))));
    }

    [Fact]
    public void Data_of_a_TensorFlow_graph_can_come_from_a_queue()
    {
        const string Text = """
            node { name: "queue" op: "FIFOQueueV2" }
            node { name: "batch" op: "QueueDequeueManyV2" input: "queue" input: "n" }
            node { name: "n" op: "Const" }
            node { name: "w" op: "VariableV2" attr { key: "shape" value { shape { dim { size: 3 } dim { size: 8 } } } } }
            node { name: "initial" op: "Assign" input: "w" input: "n" }
            node { name: "fc" op: "MatMul" input: "batch" input: "w" }
            """;

        Assert.True(ModelReader.TryReadTensorflow(System.Text.Encoding.UTF8.GetBytes(Text), out NetworkModel? network, out _));

        Assert.Equal(
            [
                "layer { name: \"batch\" type: \"QueueDequeueManyV2\" }",
                "layer { name: \"fc\" type: \"MatMul\" in_channels: 3 }",
                "node { layer: \"batch\" type: \"QueueDequeueManyV2\" }",
                "node { layer: \"fc\" type: \"MatMul\" input: \"batch\" }",
                "output: \"fc\"",
            ],
            Lines(network));
    }

    // saved_model_schema_version: 1, and a meta graph.
    [Fact]
    public void A_SavedModel_is_named() => Assert.Equal(
        "a.pb(1,1): error AMCT5056: the file is not a TensorFlow model: this is a SavedModel; freeze it to a GraphDef, for example with convert_variables_to_constants_v2",
        Assert.Single(_amctgen.Run("layers", _amctgen.Write("a.pb", [0x08, 0x01, 0x12, 0x00])).Errors));

    [Fact]
    public void The_command_describes_a_model_and_uses_it_directly()
    {
        string model = Path.Combine(s_corpus, "onnx", "resnet18.onnx");
        string target = Path.Combine(_amctgen.Folder, "net.textproto");
        string config = _amctgen.Write("a.cfg", "batch_num: 1");

        Assert.Equal(0, _amctgen.Run("layers", model, "-o", target).ExitCode);
        Amctgen.Result described = _amctgen.Run("effective", "--mode", "distill", "--layers", target, config);
        Amctgen.Result direct = _amctgen.Run("effective", "--mode", "distill", "--layers", model, config);

        Assert.Equal((0, 0), (described.ExitCode, direct.ExitCode));
        Assert.Equal(described.Text, direct.Text);
        Assert.Empty(described.Errors);
        Assert.Contains(": warning AMCT5055: an ONNX model has no declared layers", Assert.Single(direct.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_model_is_an_error()
    {
        string damaged = _amctgen.Write("a.onnx", [0x3A, 0x05, 0x01, 0x02]);
        string unclear = _amctgen.Write("a.bin", [0x3A, 0x05, 0x01, 0x02]);
        string text = _amctgen.Write("a.prototxt", "layer { name: \"a\" }");

        Assert.Equal("a.onnx(1,1): error AMCT5056: the file is not an ONNX model: byte 1: this value is longer than what remains of its message",
            Assert.Single(_amctgen.Run("layers", damaged).Errors));
        Assert.Equal(2, _amctgen.Run("layers", unclear).ExitCode);
        Assert.Equal(1, _amctgen.Run("layers", "--layers-format", "onnx", unclear).ExitCode);
        Assert.Contains("error AMCT5014", Assert.Single(_amctgen.Run("layers", text).Errors), StringComparison.Ordinal);
        Assert.Equal("a.prototxt(1,1): error AMCT5056: this is not a caffe model with layers", Assert.Single(_amctgen.Run("layers", "--layers-format", "caffe", text).Errors));
    }

    // A mistake in a network description does not make it a model of another framework.
    [Theory]
    [InlineData("layer { name: \"a\" type: \"Conv2d\" }\nnode { name: \"n\" op: \"x\" }\n", "has no field 'op'")]
    [InlineData("node { name: \"a\" op: \"Conv2D\" input: \"zz\" }\n", "has no field 'op'")]
    public void A_network_with_a_mistake_is_reported_as_one(string text, string expected)
    {
        Amctgen.Result result = _amctgen.Run("layers", _amctgen.Write("net.textproto", text));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_model_is_an_error()
    {
        Assert.Equal("a.onnx(1,1): error AMCT5056: the onnx model has no operations", Assert.Single(_amctgen.Run("layers", _amctgen.Write("a.onnx", "")).Errors));
    }

    private static string[] Lines(NetworkModel network) =>
    [
        .. network.Layer.Select(static layer => $"layer {{ {layer.ToText(TextWriterOptions.SingleLine)} }}"),
        .. network.Node.Select(static node => $"node {{ {node.ToText(TextWriterOptions.SingleLine)} }}"),
        .. network.Output.Select(static output => $"output: \"{output}\""),
    ];

    private static string Facts(Layer layer) => $"{layer.Type} {layer.InChannels} {layer.GroupsOrDefault} {string.Join('x', layer.Dilation)}";

    private static IEnumerable<string> FactsOf(NetworkModel network) =>
        network.Layer.Where(static layer => layer.Type is "Conv2d" or "Linear" or "ConvTranspose2d").Select(Facts);

    // Each operation as its type and the operations that it reads, and the outputs; without names, and in an order of their own.
    private static string[] Operations(NetworkModel network, Dictionary<string, int> known)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var operations = new List<string>();
        foreach (Node node in network.Node)
        {
            string operation = $"{node.Type} {string.Join(' ', node.Input.Select(input => ids[input]))}";
            known.TryAdd(operation, known.Count);
            ids.Add(node.Name ?? node.Layer!, known[operation]);
            operations.Add(operation);
        }
        return [.. operations.Order(StringComparer.Ordinal), .. network.Output.Select(output => $"{ids[output]}")];
    }

    // Without the operations that only compute sizes, which an exporter can compute in advance.
    private static NetworkModel WithoutSizes(NetworkModel network)
    {
        var sizes = new HashSet<string>(StringComparer.Ordinal);
        foreach (Node node in network.Node)
        {
            if (node.Type == "Shape" || (node.Input.Count > 0 && node.Input.All(sizes.Contains)))
            {
                sizes.Add(node.Name ?? node.Layer!);
            }
        }
        return network with
        {
            Node = [.. network.Node.Where(node => !sizes.Contains(node.Name ?? node.Layer!)).Select(node => node with { Input = [.. node.Input.Where(input => !sizes.Contains(input))] })],
        };
    }

    private static NetworkModel WithoutNormalizations(NetworkModel network)
    {
        Dictionary<string, string> sources = network.Node.Where(static node => node.Type == "BatchNormalization").ToDictionary(static node => node.Name ?? node.Layer!, static node => node.Input[0], StringComparer.Ordinal);
        return network with
        {
            Node = [.. network.Node.Where(static node => node.Type != "BatchNormalization").Select(node => node with { Input = [.. node.Input.Select(input => sources.GetValueOrDefault(input, input))] })],
        };
    }
}
