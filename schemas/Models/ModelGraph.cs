using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>Builds the description of a network from the operations of a model.</summary>
internal sealed class ModelGraph
{
    private readonly Dictionary<string, string> _nodeOfValue = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _layerOfWeight = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Layer> _layers = [];
    private readonly List<Node> _nodes = [];

    private ModelGraph()
    {
    }

    /// <summary>The description: what is computed from constants alone is not part of it.</summary>
    /// <param name="nodes">The operations, each after those whose results it reads.</param>
    /// <param name="inputs">The names of the values that the network gets.</param>
    /// <param name="outputs">The names of the values that it returns.</param>
    public static NetworkModel Build(IEnumerable<ModelNode> nodes, IEnumerable<string> inputs, IEnumerable<string> outputs)
    {
        var graph = new ModelGraph();
        ModelNode[] all = [.. nodes];
        graph._names.UnionWith(all.Select(static node => node.Name));
        var live = new HashSet<string>(inputs, StringComparer.Ordinal);
        foreach (ModelNode node in all)
        {
            if (node.Inputs.Any(live.Contains))
            {
                live.UnionWith(node.Outputs);
                graph.Add(node);
            }
        }
        return new NetworkModel
        {
            Layer = [.. graph._layers],
            Node = [.. graph._nodes],
            Output = [.. outputs.Select(graph._nodeOfValue.GetValueOrDefault).OfType<string>()],
        };
    }

    private void Add(ModelNode node)
    {
        string name = node.Name.Length > 0 ? node.Name : NewName(node.Operation);
        string? layerName = null;
        if (node.Layer is { } layer)
        {
            layerName = name;
            string? owner = node.Weight is { } weight && !_layerOfWeight.TryAdd(weight, name) ? _layerOfWeight[weight] : null;
            _layers.Add(layer with { Name = name, WeightOf = owner });
        }
        _nodes.Add(new Node
        {
            Name = layerName is null ? name : null,
            Layer = layerName,
            Type = node.Operation,
            Input = [.. node.Inputs.Select(_nodeOfValue.GetValueOrDefault).OfType<string>()],
        });
        foreach (string output in node.Outputs)
        {
            _nodeOfValue[output] = name;
        }
    }

    private string NewName(string operation)
    {
        string start = operation.ToLowerInvariant();
        for (int i = 1; ; i++)
        {
            string name = FormattableString.Invariant($"{start}{i}");
            if (_names.Add(name))
            {
                return name;
            }
        }
    }
}
