using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>The names of a network's layers and containers, with hints about unknown names.</summary>
internal sealed class NetworkNames
{
    // The maximum number of comparisons in total, after which names do not get suggestions.
    private const int MostComparisons = 2_000_000;

    private readonly Dictionary<string, Layer> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private int _comparisonsLeft = MostComparisons;

    public NetworkNames(EquatableArray<Layer> network, CapabilityProfile profile)
    {
        foreach (Layer layer in network)
        {
            _layers[layer.Name] = layer;
            _types.Add(layer.Type);
            string separator = profile.ContainerSeparator ?? "";
            for (int end = LastIndexOf(layer.Name, separator, layer.Name.Length); end > 0; end = LastIndexOf(layer.Name, separator, end))
            {
                _containers.TryAdd(layer.Name[..end], layer.Name);
            }
        }
    }

    public Layer? Find(string name) => _layers.GetValueOrDefault(name);

    /// <summary>Whether a name is that of a container, a module that consists of layers.</summary>
    public bool IsContainer(string name) => name.Length == 0 || _containers.ContainsKey(name);

    /// <summary>One of the layers in a container.</summary>
    public string LayerIn(string container) => _containers.GetValueOrDefault(container, container);

    /// <summary>A hint about an unknown layer name, for the end of a message; empty if no name is similar.</summary>
    public MessageText? Hint(string name) =>
        IsContainer(name) ? (MessageText)$"; it is a container: name its layers, for example '{LayerIn(name)}'"
        : _types.Contains(name) ? "; it is a layer type, and a layer name is expected here"
        : MayCompare() ? NameForms.HintForName(name, _layers.Keys) : null;

    private bool MayCompare()
    {
        bool isAffordable = _comparisonsLeft >= _layers.Count;
        _comparisonsLeft -= isAffordable ? _layers.Count : 0;
        return isAffordable;
    }

    private static int LastIndexOf(string name, string separator, int end) =>
        separator.Length == 0 || end == 0 ? -1 : name.LastIndexOf(separator, end - 1, StringComparison.Ordinal);
}
