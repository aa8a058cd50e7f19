using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Checks that the nodes of a network fit together: their names, layers, inputs and order.</summary>
/// <param name="network">The network.</param>
/// <param name="locations">The locations of its fields.</param>
/// <param name="report">Called with each finding.</param>
internal sealed class NodeChecks(NetworkModel network, FieldLocations locations, Action<TextDiagnostic> report)
{
    // In LayerErrorIds of the runtime, with the other mistakes in such files.
    private const string Id = "AMCT5054";

    private readonly HashSet<string> _layers = network.Layer.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private bool _isSound = true;

    /// <summary>Reports everything that does not fit; false if there is something.</summary>
    public bool Run()
    {
        CheckWeights();
        for (int i = 0; i < network.Node.Count; i++)
        {
            CheckNames(network.Node[i], FormattableString.Invariant($"node[{i}]"), i);
        }
        for (int i = 0; i < network.Node.Count; i++)
        {
            for (int j = 0; j < network.Node[i].Input.Count; j++)
            {
                CheckInput(network.Node[i].Input[j], i, FormattableString.Invariant($"node[{i}].input[{j}]"));
            }
        }
        for (int i = 0; i < network.Output.Count; i++)
        {
            if (!_nodes.ContainsKey(network.Output[i]))
            {
                Report(FormattableString.Invariant($"output[{i}]"), $"there is no node '{network.Output[i]}'{Hint(network.Output[i])}");
            }
        }
        return _isSound;
    }

    private void CheckWeights()
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < network.Layer.Count; i++)
        {
            if (network.Layer[i].WeightOf is { } other && !declared.Contains(other))
            {
                Report(FormattableString.Invariant($"layer[{i}].weight_of"), _layers.Contains(other)
                    ? (MessageText)$"declare '{other}' before the layer that uses its weight"
                    : $"there is no layer '{other}'{Suggestions.Hint(other, _layers)}");
            }
            declared.Add(network.Layer[i].Name);
        }
    }

    private void CheckNames(Node node, string path, int index)
    {
        if (node.Layer is { } layer && !_layers.Contains(layer))
        {
            Report(path + ".layer", $"there is no layer '{layer}'{Suggestions.Hint(layer, _layers)}");
        }
        if ((node.Name ?? node.Layer) is not { } name)
        {
            Report(path, $"a node needs a name or a layer");
        }
        else if (!_nodes.TryAdd(name, index))
        {
            Report(node.Name is null ? path + ".layer" : path + ".name", node.Name is null
                ? (MessageText)$"the layer '{name}' has another node already: give this one a name, for example '{name}#2'"
                : $"a node '{name}' is listed already: names of nodes must be unique");
        }
    }

    private void CheckInput(string input, int reader, string path)
    {
        if (!_nodes.TryGetValue(input, out int node))
        {
            Report(path, $"there is no node '{input}'{Hint(input)}");
        }
        else if (node == reader)
        {
            Report(path, $"a node cannot read its own result");
        }
        else if (node > reader)
        {
            Report(path, $"'{input}' runs later: list each node after those that it reads, in the order in which they run");
        }
    }

    private MessageText? Hint(string name) => _layers.Contains(name)
        ? "; the layer of that name has no node of that name"
        : Suggestions.Hint(name, _nodes.Keys);

    private void Report(string path, MessageText message)
    {
        _isSound = false;
        SourceLocation place = locations.FindNearest(path) ?? new SourceLocation(1, 1);
        report(new TextDiagnostic { Id = Id, Message = message.ToString(), Location = place, EndLocation = place, FieldPath = path });
    }
}
