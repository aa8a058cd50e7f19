using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Compares two detailed configurations value by value.</summary>
/// <param name="old">The old one.</param>
/// <param name="new">The new one.</param>
/// <param name="schema">The detailed configuration of their mode.</param>
internal sealed class DetailedComparison(DetailedSide old, DetailedSide @new, DetailedSchema schema)
{
    /// <summary>Compares all layers.</summary>
    /// <param name="layers">The layers in the order in which they are shown.</param>
    public ConfigDifference Compare(IEnumerable<LayerRef> layers)
    {
        // Places do not distinguish layers with the same changes: in a detailed configuration each layer has its own.
        var groups = new Dictionary<(EquatableArray<LayerChange> Changes, bool IsSkipped), List<(LayerRef Layer, LayerChange[] Changes)>>();
        foreach (LayerRef layer in layers)
        {
            LayerChange[] changes = [.. CompareLayer(layer.Name)];
            EquatableArray<LayerChange> key = [.. changes.Select(static change => WithPlaces(change, null, null))];
            if (!groups.TryGetValue((key, IsSkipped(layer.Name)), out List<(LayerRef, LayerChange[])>? group))
            {
                groups.Add((key, IsSkipped(layer.Name)), group = []);
            }
            group.Add((layer, changes));
        }
        ChangeGroup[] all = [.. groups.Select(static group => ToGroup(group.Value, group.Key.IsSkipped))];
        return new ConfigDifference
        {
            Groups = [.. all.Where(static group => !group.Changes.IsEmpty)],
            Unchanged = [.. all.Where(static group => group.Changes.IsEmpty)],
            Fields = [.. CompareGlobals()],
        };
    }

    private static ChangeGroup ToGroup(List<(LayerRef Layer, LayerChange[] Changes)> layers, bool isSkipped)
    {
        LayerChange[] first = layers[0].Changes;
        return new ChangeGroup([.. layers.Select(static layer => layer.Layer)],
            [.. first.Select((change, i) => WithPlaces(change,
                Common(layers.ConvertAll(layer => layer.Changes[i].Old.Place)),
                Common(layers.ConvertAll(layer => layer.Changes[i].New.Place))))],
            isSkipped);
    }

    private static StoryPlace? Common(List<StoryPlace?> places) => places.TrueForAll(place => place == places[0]) ? places[0] : null;

    private static LayerChange WithPlaces(LayerChange change, StoryPlace? old, StoryPlace? @new) =>
        change with { Old = change.Old with { Place = old }, New = change.New with { Place = @new } };

    private bool IsSkipped(string layer) => @new.Root.Find(layer)?.Value is not { } node
        || schema.Switches.Any(item => node.Find(item.Key) is { Value.IsTrue: false });

    private IEnumerable<LayerChange> CompareLayer(string layer)
    {
        (JsonNode? before, JsonNode? after) = (old.Root.Find(layer)?.Value, @new.Root.Find(layer)?.Value);
        foreach (DetailedSwitch item in schema.Switches)
        {
            (JsonMember? left, JsonMember? right) = (before?.Find(item.Key), after?.Find(item.Key));
            if (State(left) != State(right))
            {
                string path = layer + "." + item.Key;
                yield return new LayerChange(LayerChange.Feature, item.Feature,
                    new ChangeSide(State(left), old.PlaceOf(left, path, layer, null)),
                    new ChangeSide(State(right), @new.PlaceOf(right, path, layer, null)));
            }
        }
        foreach (DetailedSection section in schema.Sections)
        {
            foreach (LayerChange change in CompareValues(before?.Find(section.Key), after?.Find(section.Key), section.Key, layer, section))
            {
                yield return change;
            }
        }
    }

    private static string State(JsonMember? member) => member is null ? "off" : member.Value.IsTrue ? "on" : "skipped";

    // Objects are compared name by name, everything else as a whole.
    private IEnumerable<LayerChange> CompareValues(
        JsonMember? left, JsonMember? right, string what, string layer, DetailedSection section)
    {
        if (left?.Value.Kind == JsonKind.Object && right?.Value.Kind == JsonKind.Object)
        {
            foreach (string name in left.Value.Members.Concat(right.Value.Members).Select(static member => member.Name).Distinct())
            {
                foreach (LayerChange change in
                    CompareValues(left.Value.Find(name), right.Value.Find(name), $"{what}.{name}", layer, section))
                {
                    yield return change;
                }
            }
        }
        else if (left?.Value.ToCanonical() != right?.Value.ToCanonical())
        {
            string path = layer + "." + what;
            yield return new LayerChange(LayerChange.Effective, what,
                new ChangeSide(left?.Value.ToString(), old.PlaceOf(left, path, layer, section)),
                new ChangeSide(right?.Value.ToString(), @new.PlaceOf(right, path, layer, section)));
        }
    }

    private IEnumerable<LayerChange> CompareGlobals()
    {
        foreach (string key in schema.Globals.Select(static field => field.Key))
        {
            (JsonMember? left, JsonMember? right) = (old.Root.Find(key), @new.Root.Find(key));
            if (left?.Value.ToCanonical() != right?.Value.ToCanonical())
            {
                yield return new LayerChange(LayerChange.Effective, key,
                    new ChangeSide(left?.Value.ToString(), old.PlaceOf(left, key, null, null)),
                    new ChangeSide(right?.Value.ToString(), @new.PlaceOf(right, key, null, null)));
            }
        }
    }
}
