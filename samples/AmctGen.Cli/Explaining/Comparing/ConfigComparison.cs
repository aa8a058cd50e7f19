using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Compares what two configurations do to each layer. Only what differs is put into words.</summary>
internal sealed class ConfigComparison
{
    private readonly Explanation _old;
    private readonly Explanation _new;
    private readonly FieldComparison _fields;
    private readonly Dictionary<(string Old, string New), LayerChange[]> _sections = [];
    private readonly HashSet<string> _oldCauses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newCauses = new(StringComparer.Ordinal);

    private ConfigComparison(Explanation old, Explanation @new)
    {
        _old = old;
        _new = @new;
        _fields = new FieldComparison(old.Values, @new.Values, ListsOf(@new.Features));
    }

    /// <summary>Compares two configurations that were explained for the same layers.</summary>
    public static ConfigDifference Compare(Explanation old, Explanation @new)
    {
        var comparison = new ConfigComparison(old, @new);
        var groups = new Dictionary<(EquatableArray<LayerChange>, bool), ChangeGroup>();
        for (int i = 0; i < @new.Outcomes.Count; i++)
        {
            LayerOutcome outcome = @new.Outcomes[i];
            EquatableArray<LayerChange> changes = [.. comparison.Compare(old.Outcomes[i], outcome)];
            (EquatableArray<LayerChange>, bool IsSkipped) key = (changes, outcome.Features.Any(static feature => !feature.IsEnabled));
            if (!groups.TryGetValue(key, out ChangeGroup? group))
            {
                groups.Add(key, group = new ChangeGroup([], changes, key.IsSkipped));
            }
            group.Layers.Add(outcome.Layer);
        }
        return new ConfigDifference
        {
            Groups = [.. groups.Values.Where(static group => !group.Changes.IsEmpty)],
            Unchanged = [.. groups.Values.Where(static group => group.Changes.IsEmpty)],
            Fields = comparison.CompareOthers(),
        };
    }

    private IEnumerable<LayerChange> Compare(LayerOutcome old, LayerOutcome @new)
    {
        for (int i = 0; i < @new.Features.Count; i++)
        {
            FeatureOutcome before = old.Features[i];
            FeatureOutcome after = @new.Features[i];
            (string Old, string New) states = (StateOf(before), StateOf(after));
            if (states.Old != states.New)
            {
                yield return new LayerChange(LayerChange.Feature, after.Name, Side(before, _oldCauses), Side(after, _newCauses));
            }
            // What is configured for a feature that stays off, or goes on or off, is not told in detail.
            bool isOff = before is { LeftAlone: not null } or { Resolved: null } || after is { LeftAlone: not null } or { Resolved: null };
            for (int j = 0; !isOff && j < after.Resolved!.Values.Count; j++)
            {
                foreach (LayerChange change in CompareValues(before.Resolved!.Values[j], after.Resolved.Values[j]))
                {
                    yield return change;
                }
            }
            foreach (LayerChange change in CompareEffective(before.Values, after.Values))
            {
                yield return change;
            }
        }
    }

    private LayerChange[] CompareValues(IResolved old, IResolved @new)
    {
        if (Equals(old.Value, @new.Value))
        {
            return [];
        }
        (string, string) key = (KeyOf(old), KeyOf(@new));
        if (!_sections.TryGetValue(key, out LayerChange[]? changes))
        {
            changes = old.Value is IMessage && @new.Value is IMessage
                ? [.. CompareSections(old, @new)]
                : [new LayerChange(LayerChange.Setting, @new.Name, Side(old, _oldCauses), Side(@new, _newCauses))];
            _sections.Add(key, changes);
        }
        return changes;

        static string KeyOf(IResolved value) =>
            $"{value.Name} {value.Provenance.FieldPath} {value.Provenance.OmittedBy?.FieldPath} {value.Provenance.IsSkipped}";
    }

    private IEnumerable<LayerChange> CompareSections(IResolved old, IResolved @new)
    {
        (string oldPath, string newPath) = (old.Provenance.FieldPath, @new.Provenance.FieldPath);
        if (_old.Values.FindMessage(oldPath) is not { } before || _new.Values.FindMessage(newPath) is not { } after)
        {
            yield break;
        }
        foreach (FieldChange change in _fields.Compare((before, oldPath), (after, newPath)))
        {
            yield return new LayerChange(
                LayerChange.Setting,
                $"{@new.Name}.{change.What}",
                Side(change.Old, StoryPlace.Of(old.Provenance), _old, _oldCauses),
                Side(change.New, StoryPlace.Of(@new.Provenance), _new, _newCauses));
        }
    }

    private static IEnumerable<LayerChange> CompareEffective(EquatableArray<EffectiveValue> old, EquatableArray<EffectiveValue> @new)
    {
        if (old == @new)
        {
            yield break;
        }
        foreach (string name in old.Concat(@new).Select(static value => value.Name).Distinct())
        {
            string? before = old.FirstOrDefault(value => value.Name == name)?.Json;
            string? after = @new.FirstOrDefault(value => value.Name == name)?.Json;
            if (before != after)
            {
                yield return new LayerChange(LayerChange.Effective, name, new ChangeSide(before, null), new ChangeSide(after, null));
            }
        }
    }

    // Fields outside of the features, and entries that apply to no layer.
    // The lists of layers and of entries, whose order has no meaning: what an entry does is compared layer by layer.
    private static HashSet<string> ListsOf(ResolverModel? features) => features is null ? [] : features.Features
        .SelectMany(static feature => feature.Overrides.Select(static list => list.Path)
            .Concat(feature.Skips.Select(static list => list.Path)).Concat(feature.Includes.Select(static list => list.Path)))
        .Select(MessagePath.Join).ToHashSet(StringComparer.Ordinal);

    private LayerChange[] CompareOthers() =>
        [.. _fields.Compare((_old.Values.Root, ""), (_new.Values.Root, ""))
            .Where(change => !IsCause(_oldCauses, change.Old) && !IsCause(_newCauses, change.New))
            .Select(change => new LayerChange(
                LayerChange.Setting, change.What, Side(change.Old, null, _old, null), Side(change.New, null, _new, null)))];

    // Whether the field, a part of it, or the entry with it changes a layer: a key says which layers have the other fields of its entry.
    private static bool IsCause(HashSet<string> causes, FieldSide side) => side.Value is not null
        && (causes.Contains(side.Path) || causes.Contains(side.Path[..(side.Path.LastIndexOf(']') + 1)]));

    private static string StateOf(FeatureOutcome feature) => feature.IsEnabled ? "on"
        : feature.LeftAlone is null && feature.Resolved is not null ? "skipped" : "off";

    private static ChangeSide Side(FeatureOutcome feature, HashSet<string> causes)
    {
        Selection? selection = feature.LeftAlone is null ? feature.Resolved?.Selection : null;
        StoryPlace? place = selection is null ? null : StoryReader.PlaceOf(selection);
        Note(causes, place?.Path);
        return new ChangeSide(place is null ? $"{StateOf(feature)}: {ExplanationLine.Reason(feature)}" : StateOf(feature), place);
    }

    private static ChangeSide Side(IResolved value, HashSet<string> causes)
    {
        Note(causes, value.Provenance.FieldPath);
        return new ChangeSide(
            ExplanationLine.DescribeValue(value, default, static text => text.ToString()), StoryPlace.Of(value.Provenance));
    }

    private static ChangeSide Side(FieldSide side, StoryPlace? section, Explanation explanation, HashSet<string>? causes)
    {
        SourceLocation? location = explanation.Locations.FindNearest(side.Path);
        Note(causes, side.Path);
        return new ChangeSide(side.Value, side.Value is null && section is null ? null : new StoryPlace
        {
            Level = section?.Level ?? StoryLevel.Global,
            Path = side.Value is null ? section!.Path : side.Path,
            Entry = section?.Entry,
            File = location is null ? null : explanation.File.Path,
            Location = location,
        });
    }

    // A path is noted with everything around it: an entry that is new as a whole is a cause if a field in it is.
    private static void Note(HashSet<string>? causes, string? path)
    {
        while (causes is not null && !string.IsNullOrEmpty(path) && causes.Add(path))
        {
            int end = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
            path = end < 0 ? "" : path[..end];
        }
    }
}
