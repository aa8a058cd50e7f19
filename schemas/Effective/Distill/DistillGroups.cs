using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Distill;

/// <summary>
/// Forms the groups of distillation on a chain of layers: those that the configuration names, and units of the remaining layers.
/// </summary>
internal sealed class DistillGroups(
    AMCTDistillConfig config, LayerCapabilities capabilities, EquatableArray<Layer> network, AmctDiagnostics sink)
{
    private readonly NetworkNames _names = new(network, capabilities.Profile);

    // Each layer feeds the next one.
    private readonly List<Layer> _chain = [.. network.Where(static layer => layer.NotInGraph != true)];

    /// <summary>The groups in the order of the model.</summary>
    public List<List<string>> Create()
    {
        List<List<string>> named = [];
        for (int i = 0; i < config.DistillGroup.Count; i++)
        {
            if (NamedGroup(config.DistillGroup[i], FormattableString.Invariant($"distill_group[{i}]"), named) is { } group)
            {
                named.Add(group);
            }
        }
        List<List<string>> all = [.. named, .. Cascades(Units(named))];
        if (all.Count == 0 && !sink.HasErrors)
        {
            sink.Error(EffectiveIds.Group, "", "no distillation group can be formed; name one with distill_group");
        }
        return Sort(all);
    }

    private List<string>? NamedGroup(DistillGroup group, string path, List<List<string>> others)
    {
        int start = _chain.FindIndex(layer => layer.Name == group.StartLayerName);
        int end = _chain.FindIndex(layer => layer.Name == group.EndLayerName);
        bool hasBoth = Exists(
            start, path + ".start_layer_name", group.StartLayerName) & Exists(end, path + ".end_layer_name", group.EndLayerName);
        if (!hasBoth)
        {
            return null;
        }
        if (end < start)
        {
            sink.Error(EffectiveIds.Group, path,
                $"'{group.EndLayerName}' does not come after '{group.StartLayerName}', so there is no path between them; swap the two");
            return null;
        }
        if (_chain[start].Reuse == true)
        {
            sink.Error(EffectiveIds.Group, path + ".start_layer_name",
                $"'{group.StartLayerName}' is used more than once and cannot start a group; choose another layer");
        }
        List<string> members = [];
        foreach (Layer layer in _chain.GetRange(start, end - start + 1))
        {
            CheckMember(layer, path);
            if (members.Count > 0 && capabilities.IsLimited(layer.Type, Limit.ZeroPadding) && layer.PaddingMode is { } padding
                && padding != "zeros")
            {
                sink.Error(EffectiveIds.Group, path,
                    $"'{layer.Name}' pads with {padding}, a separate step before it that no group can contain; start the group with it");
            }
            members.Add(layer.Name);
            if (others.Exists(other => other.Contains(layer.Name)))
            {
                sink.Error(EffectiveIds.Group, path, $"'{layer.Name}' is in another group already; groups must not share layers");
            }
        }
        return members;
    }

    private bool Exists(int index, string path, string name)
    {
        if (index < 0)
        {
            sink.Error(EffectiveIds.Group, path, $"'{name}' is not a layer of the network{_names.Hint(name)}");
        }
        return index >= 0;
    }

    private void CheckMember(Layer layer, string path)
    {
        if (!capabilities.Can(layer.Type, Capability.DistillGroup))
        {
            sink.Error(EffectiveIds.Group, path,
                $"the group contains '{layer.Name}', {Words.WithArticle(layer.Type)}; groups can contain "
                + $"{(MessageText)string.Join(", ", capabilities.TypesThat(Capability.DistillGroup))}");
        }
        else if (capabilities.Can(layer.Type, Capability.DistillNorm) && layer.Reuse == true)
        {
            sink.Error(
                EffectiveIds.Group, path, $"the group contains '{layer.Name}', which is used more than once; AMCT does not distill it");
        }
    }

    // A layer that can be distilled, with the normalization and the activation function after it.
    private List<List<string>> Units(List<List<string>> named)
    {
        List<List<string>> units = [];
        for (int i = 0; i < _chain.Count; i++)
        {
            Layer layer = _chain[i];
            if (capabilities.Obstacle(layer, Capability.Distill) is not null || named.Exists(group => group.Contains(layer.Name)))
            {
                continue;
            }
            List<string> unit = [layer.Name];
            int next = i + 1;
            if (next < _chain.Count && capabilities.IsLimited(_chain[next].Type, Limit.NoDistillUnit))
            {
                continue;
            }
            if (next < _chain.Count && capabilities.Can(_chain[next].Type, Capability.DistillNorm))
            {
                if (_chain[next].Reuse == true)
                {
                    continue;
                }
                unit.Add(_chain[next++].Name);
            }
            if (next < _chain.Count && capabilities.Can(_chain[next].Type, Capability.DistillActivation))
            {
                unit.Add(_chain[next].Name);
            }
            units.Add(unit);
        }
        return units;
    }

    // Consecutive units are joined, up to group_size of them.
    private List<List<string>> Cascades(List<List<string>> units)
    {
        List<List<string>> cascades = [];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, int> places = _chain.Select(static (layer, i) => (layer.Name, i))
            .ToDictionary(static pair => pair.Name, static pair => pair.i, StringComparer.Ordinal);
        var unitOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (List<string> unit in units)
        {
            foreach (string name in unit)
            {
                unitOf.TryAdd(name, unit);
            }
        }
        foreach (Layer start in _chain)
        {
            List<string> cascade = [];
            uint count = 0;
            for (string? name = start.Name; !taken.Contains(start.Name) && name is not null
                && unitOf.TryGetValue(name, out List<string>? unit); name = NameAt(places[unit[^1]] + 1))
            {
                cascade.AddRange(unit);
                if (++count == config.GroupSizeOrDefault)
                {
                    break;
                }
            }
            if (cascade.Count > 0)
            {
                cascades.Add(cascade);
                taken.UnionWith(cascade);
            }
        }
        return cascades;
    }

    private string? NameAt(int index) => index < _chain.Count ? _chain[index].Name : null;

    private List<List<string>> Sort(List<List<string>> groups)
    {
        List<List<string>> sorted = [];
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var byStart = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (List<string> group in groups)
        {
            byStart.TryAdd(group[0], group);
        }
        foreach (Layer layer in _chain)
        {
            if (!placed.Contains(layer.Name) && byStart.TryGetValue(layer.Name, out List<string>? group))
            {
                sorted.Add(group);
                placed.UnionWith(group);
            }
        }
        return sorted;
    }
}
