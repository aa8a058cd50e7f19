using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Cuts single layers out of a network, with everything that decides what AMCT can do with them.</summary>
internal sealed class TrialNetwork
{
    private readonly NetworkModel _network;
    private readonly Dictionary<string, Layer> _layers;
    private readonly ILookup<string, Node> _nodes;
    private readonly ILookup<string, Layer> _sharers;

    public TrialNetwork(NetworkModel network)
    {
        _network = network;
        _layers = network.Layer.ToDictionary(static layer => layer.Name, StringComparer.Ordinal);
        _nodes = network.Node.Where(static node => node.Layer is not null).ToLookup(static node => node.Layer!, StringComparer.Ordinal);
        _sharers = network.Layer.Where(static layer => layer.WeightOf is not null)
            .ToLookup(static layer => layer.WeightOf!, StringComparer.Ordinal);
    }

    /// <summary>The layer with a name; null if the network does not have it.</summary>
    public Layer? Find(string name) => _layers.GetValueOrDefault(name);

    /// <summary>What AMCT knows about a layer, without its name, as a text.</summary>
    public string Describe(Layer layer)
    {
        string attributes = TextFormat.ToText(layer with { Name = "", WeightOf = null }, TextWriterOptions.SingleLine);
        bool isShared = layer.WeightOf is not null || _sharers.Contains(layer.Name);
        // AMCT refuses INT4 weights for layers with this name.
        bool isPool = layer.Name.Contains("AvgPool", StringComparison.Ordinal);
        return $"{attributes} {(_network.Node.IsEmpty ? -1 : _nodes[layer.Name].Count())} {(isShared ? layer.Name : "")} {isPool}";
    }

    /// <summary>A network of some layers, and of those with the same weights. Each node runs alone.</summary>
    public NetworkModel Cut(IEnumerable<Layer> layers)
    {
        HashSet<string> names = [.. layers.SelectMany(Partners)];
        Layer[] kept = [.. _network.Layer.Where(layer => names.Contains(layer.Name))];
        return new NetworkModel
        {
            Layer = [.. kept],
            Node = [.. kept.SelectMany(layer => _nodes[layer.Name]).Select(static node => node with { Input = default })],
        };
    }

    private IEnumerable<string> Partners(Layer layer)
    {
        string owner = layer.Name;
        // A layer that is declared earlier owns the weight.
        for (int i = 0; i < _layers.Count && _layers.GetValueOrDefault(owner)?.WeightOf is { } other; i++)
        {
            owner = other;
        }
        return _sharers[owner].Select(static sharer => sharer.Name).Append(owner).Append(layer.Name);
    }
}
