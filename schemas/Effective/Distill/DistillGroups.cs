using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Distill;

/// <summary>Forms the groups of distillation: those that the configuration names, and rows of units of the remaining layers.</summary>
internal sealed class DistillGroups(
    AMCTDistillConfig config, DistillNodes nodes, NetworkNames names, AmctDiagnostics sink)
{
    /// <summary>The groups in the order of the network; a null is an operation that belongs to no layer.</summary>
    public List<List<string?>> Create()
    {
        var named = new NamedGroups(config, nodes, names, sink);
        List<List<GraphNode>> chosen = named.Create();
        if (sink.HasErrors)
        {
            return [];
        }
        var taken = chosen.SelectMany(static group => group).Select(static node => node.Layer!.Name).ToHashSet(StringComparer.Ordinal);
        List<List<GraphNode>> all = [.. chosen, .. Rows(Units(taken))];
        if (all.Count == 0 && !sink.HasErrors)
        {
            sink.Error(EffectiveIds.Group, "", "no distillation group can be formed; name one with distill_group");
        }
        List<List<GraphNode>> placed = Place(all);
        WarnOfLost(chosen, placed);
        WarnOfUnnamed(placed);
        return [.. placed.Select(static group => group.Select(static node => node.Layer?.Name).ToList())];
    }

    // The unit of each node. A unit is a layer that can be distilled, with the normalization and the activation function after it.
    private Dictionary<GraphNode, List<GraphNode>> Units(HashSet<string> taken)
    {
        var units = new Dictionary<GraphNode, List<GraphNode>>();
        foreach (GraphNode node in nodes.All)
        {
            if (node.Layer is { } layer && nodes.IsSupported(layer) && !taken.Contains(layer.Name) && Unit(node) is { } unit)
            {
                unit.ForEach(member => units.TryAdd(member, unit));
            }
        }
        return units;
    }

    // Null if AMCT does not distill the layer because of the normalization after it.
    private List<GraphNode>? Unit(GraphNode start)
    {
        List<GraphNode> unit = [start];
        GraphNode? next = start.OnlyReader;
        if (next is not null && nodes.IsNormalization(next))
        {
            if (next.Layer is null)
            {
                sink.Error(EffectiveIds.Group, "",
                    $"a normalization that belongs to no layer follows '{start.Layer!.Name}', which makes AMCT crash; declare it as a "
                    + $"layer, for example as a BatchNorm2d");
                return null;
            }
            if (!nodes.CanNormalize(next.Layer) || next.Layer.Reuse == true)
            {
                return null;
            }
            unit.Add(next);
            next = next.OnlyReader;
        }
        if (next is not null && nodes.IsActivation(next))
        {
            unit.Add(next);
        }
        return unit;
    }

    // Consecutive units are joined, up to group_size of them.
    private List<List<GraphNode>> Rows(Dictionary<GraphNode, List<GraphNode>> units)
    {
        List<List<GraphNode>> rows = [];
        var taken = new HashSet<GraphNode>();
        foreach (GraphNode start in nodes.All)
        {
            if (taken.Contains(start) || !units.TryGetValue(start, out List<GraphNode>? unit))
            {
                continue;
            }
            List<GraphNode> row = [.. unit];
            for (uint count = 1; count < config.GroupSizeOrDefault && row[^1].OnlyReader is { } next
                && units.TryGetValue(next, out unit); count++)
            {
                row.AddRange(unit);
            }
            rows.Add(row);
            taken.UnionWith(row);
        }
        return rows;
    }

    // A group is placed where its first layer runs, unless an earlier group contains this layer.
    private List<List<GraphNode>> Place(List<List<GraphNode>> groups)
    {
        List<List<GraphNode>> placed = [];
        var members = new HashSet<string>(StringComparer.Ordinal);
        var byFirst = new Dictionary<string, List<GraphNode>>(StringComparer.Ordinal);
        foreach (List<GraphNode> group in groups)
        {
            byFirst.TryAdd(group[0].Layer!.Name, group);
        }
        foreach (GraphNode node in nodes.All)
        {
            if (node.Layer is { } layer && !members.Contains(layer.Name) && byFirst.TryGetValue(layer.Name, out List<GraphNode>? group))
            {
                placed.Add(group);
                members.UnionWith(group.Select(static member => member.Layer?.Name).OfType<string>());
            }
        }
        return placed;
    }

    private void WarnOfLost(List<List<GraphNode>> named, List<List<GraphNode>> placed)
    {
        for (int i = 0; i < named.Count; i++)
        {
            if (!placed.Contains(named[i]))
            {
                string first = named[i][0].Layer!.Name;
                sink.Warning(EffectiveIds.LostGroup, FormattableString.Invariant($"distill_group[{i}].start_layer_name"),
                    $"AMCT drops this group without a message, because '{first}' is already in the group of the layer before it; start the "
                    + $"group with that layer");
            }
        }
    }

    private void WarnOfUnnamed(List<List<GraphNode>> placed)
    {
        foreach (List<GraphNode> group in placed)
        {
            int index = group.FindIndex(static node => node.Layer is null);
            if (index > 0)
            {
                sink.GroupWarning(EffectiveIds.UnnamedMember, group[index - 1].Layer!.Name,
                    $"a {group[index].Operation} that belongs to no layer is in a distillation group: AMCT writes null in its place and "
                    + $"refuses the file when it reads it; declare it as a layer of the network");
            }
        }
    }
}
