using System.Collections;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Layers in the order of the model, with lookup by name.</summary>
internal sealed class OrderedLayers : IEnumerable<Layer>
{
    private readonly List<Layer> _layers = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static OrderedLayers None => [];

    /// <summary>The layers of an unknown network: every name may be one of them, and none is enumerated.</summary>
    public static OrderedLayers Any { get; } = new() { IsOpen = true };

    private bool IsOpen { get; init; }

    public int Count => _layers.Count;

    public void Add(Layer layer)
    {
        _layers.Add(layer);
        _names.Add(layer.Name);
    }

    public bool Contains(string name) => IsOpen || _names.Contains(name);

    public IEnumerator<Layer> GetEnumerator() => _layers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
