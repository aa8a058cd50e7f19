using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>How data runs through a network: its nodes, or a chain of its layers if there are no nodes.</summary>
/// <remarks>Immutable. The nodes are in the order in which they run, and each is after those that it reads.</remarks>
internal sealed class NetworkGraph
{
    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphNode> _firstOfLayer = new(StringComparer.Ordinal);

    private NetworkGraph()
    {
    }

    /// <summary>The nodes in the order in which they run.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>The graph of a network.</summary>
    /// <param name="network">The network, whose nodes are consistent.</param>
    /// <param name="layers">Its layers, as <see cref="NetworkLayers"/> returns them.</param>
    /// <param name="capabilities">AMCT's capabilities for each type of layer.</param>
    public static NetworkGraph Of(NetworkModel network, IEnumerable<Layer> layers, LayerCapabilities capabilities)
    {
        var graph = new NetworkGraph();
        if (network.Node.IsEmpty)
        {
            graph.AddChain(layers, capabilities);
        }
        else
        {
            graph.AddNodes(network, layers.ToDictionary(static layer => layer.Name, StringComparer.Ordinal), capabilities);
        }
        return graph;
    }

    /// <summary>The first node of a layer; null if no node runs it.</summary>
    public GraphNode? FirstOf(string layer) => _firstOfLayer.GetValueOrDefault(layer);

    private void AddNodes(NetworkModel network, Dictionary<string, Layer> layers, LayerCapabilities capabilities)
    {
        var byName = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (Node node in network.Node)
        {
            Layer? layer = node.Layer is { } name ? layers[name] : null;
            GraphNode added = Add(layer, node.Type ?? (layer is null ? null : capabilities.OperationOf(layer.Type)));
            byName.Add(node.Name ?? node.Layer!, added);
            foreach (string input in node.Input)
            {
                byName[input].AddReader(added);
            }
        }
        foreach (string output in network.Output)
        {
            byName[output].AddReturn();
        }
    }

    // A convolution with other padding than zeros is two operations, the first of which belongs to no layer.
    private void AddChain(IEnumerable<Layer> layers, LayerCapabilities capabilities)
    {
        foreach (Layer layer in layers.Where(static layer => layer.NotInGraph != true))
        {
            if (capabilities.IsPadded(layer))
            {
                AddToChain(null, "Pad");
            }
            AddToChain(layer, capabilities.OperationOf(layer.Type));
        }
        if (_nodes.Count > 0)
        {
            _nodes[^1].AddReturn();
        }
    }

    private void AddToChain(Layer? layer, string? operation)
    {
        GraphNode? last = _nodes.Count > 0 ? _nodes[^1] : null;
        GraphNode added = Add(layer, operation);
        last?.AddReader(added);
    }

    private GraphNode Add(Layer? layer, string? operation)
    {
        var node = new GraphNode { Index = _nodes.Count, Layer = layer, Operation = operation };
        _nodes.Add(node);
        if (layer is not null)
        {
            _firstOfLayer.TryAdd(layer.Name, node);
        }
        return node;
    }
}
