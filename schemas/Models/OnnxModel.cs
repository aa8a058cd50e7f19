using AmctGen.Binary;
using AmctGen.Schemas.Models.Onnx;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>Reads ONNX models. Layers get the types of PyTorch, as far as an operation and the sizes of its weight say them.</summary>
internal static class OnnxModel
{
    // The weights of a recurrent layer: directions, gates, inputs.
    private const int RecurrentRank = 3;

    /// <summary>The description of a model.</summary>
    /// <exception cref="BinaryFormatException">The file is not an ONNX model.</exception>
    public static NetworkModel Read(Stream file)
    {
        GraphProto graph = BinaryFormat.Parse<ModelProto>(file).Graph ?? new GraphProto();
        var constants = new Dictionary<string, EquatableArray<long>>(StringComparer.Ordinal);
        foreach (TensorProto tensor in graph.Initializer)
        {
            constants[tensor.Name] = tensor.Dims;
        }
        foreach (SparseTensorProto tensor in graph.SparseInitializer)
        {
            constants[tensor.Values?.Name ?? ""] = tensor.Dims;
        }
        foreach (NodeProto node in graph.Node)
        {
            AddConstant(node, constants);
        }
        return ModelGraph.Build(
            graph.Node.Select(node => Read(node, constants)),
            graph.Input.Select(static input => input.Name).Where(name => !constants.ContainsKey(name)),
            graph.Output.Select(static output => output.Name));
    }

    // A weight can be the result of a Constant, or of an Identity of a weight that several layers share.
    private static void AddConstant(NodeProto node, Dictionary<string, EquatableArray<long>> constants)
    {
        if (node.Output.IsEmpty)
        {
            return;
        }
        if (node.OpType == "Constant" && Find(node, "value")?.T is { } tensor)
        {
            constants[node.Output[0]] = tensor.Dims;
        }
        else if (node is { OpType: "Identity", Input: [string input] } && constants.TryGetValue(input, out EquatableArray<long> dims))
        {
            constants[node.Output[0]] = dims;
        }
    }

    private static ModelNode Read(NodeProto node, Dictionary<string, EquatableArray<long>> constants)
    {
        Layer? layer = LayerOf(node, constants);
        return new ModelNode
        {
            Name = node.Name,
            Operation = node.OpType,
            Inputs = [.. node.Input.Where(static input => input.Length > 0), .. Captured(node)],
            Outputs = [.. node.Output.Where(static output => output.Length > 0)],
            Layer = layer,
            Weight = layer is not null && node.Input.Count > 1 && constants.ContainsKey(node.Input[1]) ? node.Input[1] : null,
        };
    }

    // A branch can read values of the network around it.
    private static IEnumerable<string> Captured(NodeProto node)
    {
        foreach (AttributeProto attribute in node.Attribute)
        {
            foreach (GraphProto branch in attribute.G is { } one ? attribute.Graphs.Append(one) : attribute.Graphs)
            {
                var own = branch.Node.SelectMany(static inner => inner.Output)
                    .Concat(branch.Initializer.Select(static tensor => tensor.Name))
                    .Concat(branch.Input.Select(static input => input.Name)).ToHashSet(StringComparer.Ordinal);
                foreach (string input in branch.Node.SelectMany(static inner => inner.Input.Concat(Captured(inner)))
                    .Concat(branch.Output.Select(static output => output.Name)).Where(name => name.Length > 0 && !own.Contains(name)))
                {
                    yield return input;
                }
            }
        }
    }

    private static Layer? LayerOf(NodeProto node, Dictionary<string, EquatableArray<long>> constants)
    {
        EquatableArray<long>? weight = node.Input.Count > 1 && constants.TryGetValue(node.Input[1], out EquatableArray<long> dims)
            ? dims
            : null;
        uint groups = (uint)(Find(node, "group")?.I ?? 1);
        bool hasBias = node.Input.Count > 2 && node.Input[2].Length > 0;
        return node.OpType switch
        {
            "Conv" when weight is { Count: > 2 } sizes => Convolution(
                FormattableString.Invariant($"Conv{sizes.Count - 2}d"), node, Size(sizes[1] * groups), groups, hasBias),
            "ConvTranspose" when weight is { Count: > 2 } sizes => Convolution(
                FormattableString.Invariant($"ConvTranspose{sizes.Count - 2}d"), node, Size(sizes[0]), groups, hasBias),
            "Gemm" when weight is { Count: 2 } sizes => new Layer
            {
                Name = "", Type = "Linear", InChannels = Size(sizes[Find(node, "transB")?.I == 1 ? 1 : 0]), Bias = hasBias,
            },
            "MatMul" when weight is { Count: 2 } sizes => new Layer
            {
                Name = "", Type = "Linear", InChannels = Size(sizes[0]), Bias = false,
            },
            "LSTM" or "GRU" when weight is { Count: RecurrentRank } sizes => new Layer
            {
                Name = "",
                Type = node.OpType,
                InChannels = Size(sizes[^1]),
                HiddenSize = Size(Find(node, "hidden_size")?.I ?? 0),
                Bidirectional = sizes[0] > 1,
            },
            "BatchNormalization" => new Layer { Name = "", Type = "BatchNorm2d" },
            "AveragePool" or "GlobalAveragePool" => new Layer { Name = "", Type = "AvgPool2d" },
            "Relu" => new Layer { Name = "", Type = "ReLU" },
            "LeakyRelu" => new Layer { Name = "", Type = "LeakyReLU" },
            "Sigmoid" or "Tanh" or "Softmax" => new Layer { Name = "", Type = node.OpType },
            _ => null,
        };
    }

    private static Layer Convolution(string type, NodeProto node, uint? channels, uint groups, bool hasBias) => new()
    {
        Name = "",
        Type = type,
        Groups = groups == 1 ? null : groups,
        InChannels = channels,
        Bias = hasBias,
        Dilation = Find(node, "dilations")?.Ints is { } dilations && dilations.Any(static step => step != 1)
            ? [.. dilations.Select(static step => Size(step) ?? 1)]
            : default,
    };

    private static uint? Size(long size) => size is > 0 and <= uint.MaxValue ? (uint)size : null;

    private static AttributeProto? Find(NodeProto node, string name) => node.Attribute.FirstOrDefault(attribute => attribute.Name == name);
}
