using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Distill;

/// <summary>Finds the groups that a configuration names: the only route from the first layer to the last.</summary>
internal sealed class NamedGroups(AMCTDistillConfig config, DistillNodes nodes, NetworkNames names, AmctDiagnostics sink)
{
    // One route is what AMCT needs; it does not matter how many more there are.
    private const int Many = 2;

    /// <summary>The groups in the order of the file, without those that AMCT refuses.</summary>
    public List<List<GraphNode>> Create()
    {
        List<List<GraphNode>> groups = [];
        for (int i = 0; i < config.DistillGroup.Count; i++)
        {
            string path = FormattableString.Invariant($"distill_group[{i}]");
            if (Find(config.DistillGroup[i], path) is { } group)
            {
                CheckMembers(group, path);
                CheckShared(group, groups, path);
                groups.Add(group);
            }
        }
        return groups;
    }

    private List<GraphNode>? Find(DistillGroup group, string path)
    {
        GraphNode? start = FirstOf(group.StartLayerName, path + ".start_layer_name");
        GraphNode? end = FirstOf(group.EndLayerName, path + ".end_layer_name");
        if (start is null || end is null)
        {
            return null;
        }
        if (start.Layer!.Reuse == true)
        {
            sink.Error(EffectiveIds.Group, path + ".start_layer_name",
                $"'{group.StartLayerName}' is used more than once and cannot start a group; choose another layer");
            return null;
        }
        // A layer that runs several times ends the group where it is met first.
        string last = group.EndLayerName;
        List<GraphNode> met = Search(start, last);
        if (end.Index < start.Index && !met.Exists(node => node.Layer?.Name == last))
        {
            sink.Error(EffectiveIds.Group, path,
                $"'{group.EndLayerName}' does not come after '{group.StartLayerName}', so there is no path between them; swap the two");
            return null;
        }
        if (met.Find(node => nodes.IsNormalization(node) && node.Layer?.Reuse == true) is { } normalization)
        {
            sink.Error(EffectiveIds.Group, path,
                $"between '{group.StartLayerName}' and '{group.EndLayerName}' is '{normalization.Layer!.Name}', which is used more than "
                + $"once; AMCT does not distill it");
            return null;
        }
        Dictionary<GraphNode, int> routes = Count(met, last);
        if (routes[start] != 1)
        {
            sink.Error(EffectiveIds.Group, path,
                routes[start] == 0
                    ? (MessageText)($"no route leads from '{group.StartLayerName}' to '{group.EndLayerName}', and AMCT needs exactly one; "
                        + $"name layers of one branch")
                    : $"more than one route leads from '{group.StartLayerName}' to '{group.EndLayerName}', and AMCT needs exactly one; "
                        + $"name layers of one branch");
            return null;
        }
        return Route(start, last, routes);
    }

    private GraphNode? FirstOf(string name, string path)
    {
        GraphNode? node = nodes.FirstOf(name);
        if (node is null)
        {
            sink.Error(EffectiveIds.Group, path, names.Find(name) is null
                ? (MessageText)$"'{name}' is not a layer of the network{names.Hint(name)}"
                : $"'{name}' is a layer that no operation of the network runs");
        }
        return node;
    }

    // The nodes that can be reached without going beyond the end, in the order in which they run.
    private static List<GraphNode> Search(GraphNode start, string end)
    {
        var met = new HashSet<GraphNode> { start };
        var waiting = new Stack<GraphNode>([start]);
        while (waiting.TryPop(out GraphNode? node))
        {
            if (node.Layer?.Name == end)
            {
                continue;
            }
            foreach (GraphNode reader in node.Readers)
            {
                if (met.Add(reader))
                {
                    waiting.Push(reader);
                }
            }
        }
        return [.. met.OrderBy(static node => node.Index)];
    }

    // The number of routes to the end, up to Many. Readers run later, so theirs are known first.
    private static Dictionary<GraphNode, int> Count(List<GraphNode> met, string end)
    {
        var routes = new Dictionary<GraphNode, int>();
        for (int i = met.Count - 1; i >= 0; i--)
        {
            GraphNode node = met[i];
            bool isEnd = node.Layer?.Name == end;
            int count = isEnd ? 1 : 0;
            for (int j = 0; !isEnd && j < node.Readers.Count && count < Many; j++)
            {
                count = Math.Min(Many, count + routes[node.Readers[j]]);
            }
            routes[node] = count;
        }
        return routes;
    }

    private static List<GraphNode> Route(GraphNode start, string end, Dictionary<GraphNode, int> routes)
    {
        List<GraphNode> route = [start];
        while (route[^1].Layer?.Name != end)
        {
            route.Add(route[^1].Readers.First(reader => routes[reader] == 1));
        }
        return route;
    }

    private void CheckMembers(List<GraphNode> group, string path)
    {
        for (int i = 0; i < group.Count; i++)
        {
            if (group[i].Layer is not { } layer)
            {
                sink.Error(EffectiveIds.Group, path,
                    $"the group contains an operation that belongs to no layer{OperationOf(group[i])} after '{group[i - 1].Layer?.Name}'; "
                    + $"groups can contain layers only");
                return;
            }
            if (!nodes.CanBeMember(layer))
            {
                sink.Error(EffectiveIds.Group, path,
                    $"the group contains '{layer.Name}', {Words.WithArticle(layer.Type)}; groups can contain "
                    + $"{Words.List(nodes.MemberTypes)}");
            }
        }
    }

    private static MessageText OperationOf(GraphNode node) => node.Operation is { } operation ? (MessageText)$", {operation}," : "";

    private void CheckShared(List<GraphNode> group, List<List<GraphNode>> others, string path)
    {
        Layer? shared = group.Select(static node => node.Layer).FirstOrDefault(layer => layer is { Reuse: not true }
            && others.Exists(other => other.Exists(node => node.Layer?.Name == layer.Name)));
        if (shared is not null)
        {
            sink.Error(EffectiveIds.Group, path, $"'{shared.Name}' is in another group already; groups must not share layers");
        }
    }
}
