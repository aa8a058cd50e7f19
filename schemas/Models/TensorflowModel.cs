using AmctGen.Schemas.Models.Tensorflow;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>Describes TensorFlow graphs. Layers have the types of TensorFlow.</summary>
internal static class TensorflowModel
{
    // Where an operation that AMCT can configure has the number of its input channels in the shape of its weight.
    private static readonly Dictionary<string, int> s_channels = new(StringComparer.Ordinal)
    {
        ["Conv2D"] = 2, ["DepthwiseConv2dNative"] = 2, ["MatMul"] = 0, ["Conv2DBackpropInput"] = 3, ["Conv3D"] = 3,
    };

    private static readonly HashSet<string> s_sourcesWithoutData =
        new(StringComparer.Ordinal) { "Const", "Variable", "VariableV2", "VarHandleOp", "NoOp" };

    /// <summary>The description of a graph.</summary>
    public static NetworkModel Describe(GraphDef graph)
    {
        Dictionary<string, NodeDef> nodes = new(StringComparer.Ordinal);
        foreach (NodeDef node in graph.Node)
        {
            nodes.TryAdd(node.Name, node);
        }
        NodeDef[] sorted = [.. Sort(nodes)];
        var read = sorted.SelectMany(InputsOf).ToHashSet(StringComparer.Ordinal);
        return ModelGraph.Build(
            sorted.Where(static node => !IsInput(node)).Select(node => ToNode(node, nodes)),
            sorted.Where(IsInput).Select(static node => node.Name),
            sorted.Select(static node => node.Name).Where(name => !read.Contains(name)));
    }

    private static ModelNode ToNode(NodeDef node, Dictionary<string, NodeDef> nodes)
    {
        string[] inputs = [.. InputsOf(node)];
        int weightIndex = node.Op == "Conv2DBackpropInput" ? 1 : inputs.Length > 1 ? 1 : -1;
        NodeDef? weight = s_channels.ContainsKey(node.Op) && weightIndex > 0 && weightIndex < inputs.Length
            ? Constant(inputs[weightIndex], nodes)
            : null;
        return new ModelNode
        {
            Name = node.Name,
            Operation = node.Op,
            Inputs = inputs,
            Outputs = [node.Name],
            Layer = new Layer { Name = "", Type = node.Op, InChannels = weight is null ? null : Channels(node, weight) },
            Weight = weight?.Name,
        };
    }

    // A weight is a constant, often read through an Identity.
    private static NodeDef? Constant(string name, Dictionary<string, NodeDef> nodes)
    {
        for (int i = 0; i < 4 && nodes.TryGetValue(name, out NodeDef? node); i++)
        {
            if (node.Op is "Const" or "VariableV2" or "VarHandleOp")
            {
                return node;
            }
            name = InputsOf(node).FirstOrDefault() ?? "";
        }
        return null;
    }

    private static uint? Channels(NodeDef node, NodeDef weight)
    {
        TensorShapeProto? shape = (weight.Attr.TryGetValue("value", out AttrValue? value) ? value.Tensor?.TensorShape : null)
            ?? (weight.Attr.TryGetValue("shape", out value) ? value.Shape_ : null);
        int index = node.Op == "MatMul" && node.Attr.TryGetValue("transpose_b", out AttrValue? transposed) && transposed.B == true
            ? 1
            : s_channels[node.Op];
        return shape is not null && index < shape.Dim.Count && shape.Dim[index].Size is > 0 and <= uint.MaxValue
            ? (uint)shape.Dim[index].Size
            : null;
    }

    // Data enters by placeholders, or by the queues and iterators of a training graph, which read nothing either.
    private static bool IsInput(NodeDef node) => !s_sourcesWithoutData.Contains(node.Op) && !InputsOf(node).Any();

    // Operations that only have to run before are not read.
    private static IEnumerable<string> InputsOf(NodeDef node) =>
        node.Input.Where(static input => !input.StartsWith('^')).Select(static input => input.Split(':')[0]);

    // Nodes can be in any order. Those of a loop stay where they are.
    private static IEnumerable<NodeDef> Sort(Dictionary<string, NodeDef> nodes)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (NodeDef first in nodes.Values)
        {
            var waiting = new Stack<NodeDef>([first]);
            while (waiting.TryPeek(out NodeDef? node))
            {
                if (begun.Add(node.Name))
                {
                    foreach (string input in InputsOf(node).Reverse())
                    {
                        if (!begun.Contains(input) && nodes.TryGetValue(input, out NodeDef? earlier))
                        {
                            waiting.Push(earlier);
                        }
                    }
                    continue;
                }
                waiting.Pop();
                if (done.Add(node.Name))
                {
                    yield return node;
                }
            }
        }
    }
}
