using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>The layers of a network with everything that follows from its nodes and from the other layers.</summary>
internal static class NetworkLayers
{
    /// <summary>
    /// The layers in the order of declaration, where <c>not_in_graph</c> and <c>reuse</c> also follow from the nodes, and
    /// <c>weight_of</c> is only set if AMCT notices another layer with the same weight.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="capabilities">AMCT's capabilities for each type of layer.</param>
    public static EquatableArray<Layer> Of(NetworkModel network, LayerCapabilities capabilities)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Node node in network.Node)
        {
            if (node.Layer is { } layer)
            {
                uses[layer] = uses.GetValueOrDefault(layer) + 1;
            }
        }
        Dictionary<string, string> partners = FindPartners(network.Layer, capabilities);
        return [.. network.Layer.Select(layer => Complete(layer, network.Node.IsEmpty ? null : uses, partners))];
    }

    private static Layer Complete(Layer layer, Dictionary<string, int>? uses, Dictionary<string, string> partners)
    {
        string? partner = partners.GetValueOrDefault(layer.Name);
        Layer complete = layer.WeightOf == partner ? layer : layer with { WeightOf = partner };
        if (uses is null)
        {
            return complete;
        }
        int count = uses.GetValueOrDefault(layer.Name);
        bool isUnused = layer.NotInGraph == true || count == 0;
        bool isReused = layer.Reuse == true || count > 1;
        return isUnused == (layer.NotInGraph == true) && isReused == (layer.Reuse == true)
            ? complete
            : complete with { NotInGraph = isUnused, Reuse = isReused };
    }

    // AMCT compares the weights of some types only: for each of their layers that is not alone with its weight, another one.
    private static Dictionary<string, string> FindPartners(EquatableArray<Layer> layers, LayerCapabilities capabilities)
    {
        var partners = new Dictionary<string, string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Layer layer in layers)
        {
            // A layer that is declared earlier has its owner already.
            string owner = layer.WeightOf is { } other ? owners.GetValueOrDefault(other, other) : layer.Name;
            owners[layer.Name] = owner;
            if (!capabilities.IsLimited(layer.Type, Limit.OwnWeight) || firsts.TryAdd(owner, layer.Name))
            {
                continue;
            }
            partners[layer.Name] = firsts[owner];
            partners.TryAdd(firsts[owner], layer.Name);
        }
        return partners;
    }
}
