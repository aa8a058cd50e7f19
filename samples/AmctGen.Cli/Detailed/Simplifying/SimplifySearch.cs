using AmctGen.Cli.Detailed.Writing;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>
/// Searches the smallest configuration: for each candidate of the global sections, the best choice for each type, and for each class of
/// layers, which do not depend on each other.
/// </summary>
/// <param name="goal">What the configuration should say.</param>
internal sealed class SimplifySearch(SimplifyGoal goal)
{
    // More than any choice that fits.
    private const long NeverFits = 10_000_000_000;

    // More than a list or an entry, so that a layer is omitted where that is possible.
    private const long OffCost = 10_000_000;

    private const int MostTypeEntries = 8;

    private readonly Trials _trials = new(goal);
    private readonly Dictionary<LayerClass, (LayerChoice Choice, long Cost)[]> _choices = [];
    private readonly EquatableArray<string>[] _typeLists = Combine(goal.Fields.Skips(byType: true), goal.Fields);
    private readonly EquatableArray<string>[] _layerLists = Combine(goal.Fields.Skips(byType: false), goal.Fields);

    /// <summary>Finds the smallest configuration among the candidates.</summary>
    public Solution Find()
    {
        Solution best = FindBest(GlobalCandidates.Find(goal), null)!;
        return best.Cost < OffCost ? best : FindBest(GlobalCandidates.FindUnseen(goal), best)!;
    }

    private Solution? FindBest(IEnumerable<EntryText> candidates, Solution? best)
    {
        foreach (EntryText global in candidates)
        {
            if (best is not null && _trials.IsExhausted)
            {
                break;
            }
            best = FindFor(global, best?.Cost ?? long.MaxValue) ?? best;
        }
        return best;
    }

    // Null if it is not smaller than another solution.
    private Solution? FindFor(EntryText global, long limit)
    {
        long cost = global.Length;
        var types = new Dictionary<string, LayerChoice>(StringComparer.Ordinal);
        var layers = new Dictionary<LayerClass, LayerChoice>();
        foreach (IGrouping<string, LayerClass> type in goal.Classes.GroupBy(static layers => layers.Type))
        {
            // A choice that does not suit many layers is given up soon.
            LayerClass[] members = [.. type.OrderByDescending(static layers => layers.NamesLength)];
            long best = long.MaxValue;
            foreach (LayerChoice choice in TypeChoices(type.Key, members))
            {
                long sum = CostOf(choice, type.Key.Length, byType: true);
                var chosen = new List<(LayerClass Layers, LayerChoice Choice)>();
                for (int i = 0; i < members.Length && sum < best; i++)
                {
                    (LayerChoice layer, long added) = BestFor(members[i], global, choice, best - sum);
                    chosen.Add((members[i], layer));
                    sum += added;
                }
                if (sum < best)
                {
                    best = sum;
                    types[type.Key] = choice;
                    chosen.ForEach(pair => layers[pair.Layers] = pair.Choice);
                }
            }
            cost += best;
            if (cost >= limit)
            {
                return null;
            }
        }
        return new Solution(global, types, layers, cost);
    }

    private IEnumerable<LayerChoice> TypeChoices(string type, LayerClass[] members)
    {
        yield return LayerChoice.None;
        if (!goal.Fields.HasTypes || _trials.IsExhausted)
        {
            yield break;
        }
        EntryText[] entries =
        [
            .. members.SelectMany(static layers => layers.Entries.Select(entry => (Entry: entry, layers.NamesLength)))
                .GroupBy(static pair => pair.Entry, static pair => pair.NamesLength).OrderByDescending(static group => group.Sum())
                .ThenBy(static group => group.Key.Length).Take(MostTypeEntries).Select(static group => group.Key),
        ];
        foreach (EquatableArray<string> lists in _typeLists.Where(lists => AreUseful(lists, members)))
        {
            if (!lists.IsEmpty)
            {
                yield return new LayerChoice(null, lists);
            }
            foreach (EntryText entry in entries)
            {
                yield return new LayerChoice(entry, lists);
            }
        }
    }

    private (LayerChoice Choice, long Cost) BestFor(LayerClass layers, EntryText global, LayerChoice type, long limit)
    {
        (LayerChoice, long)? off = null;
        foreach ((LayerChoice choice, long cost) in LayerChoices(layers))
        {
            Fit fit = cost >= limit ? Fit.Same : _trials.Try(layers, global, type, choice);
            if (fit == Fit.Same)
            {
                return (choice, cost);
            }
            if (fit == Fit.Off)
            {
                off ??= (choice, cost + (OffCost * layers.Names.Count));
            }
        }
        if (off is { } found)
        {
            return found;
        }
        LayerChoice nearest = layers.Entries.Count == 0 ? LayerChoice.None : new LayerChoice(layers.Entries[^1], default);
        return (nearest, NeverFits * layers.Names.Count);
    }

    // The choices with their costs, the smallest first.
    private (LayerChoice Choice, long Cost)[] LayerChoices(LayerClass layers)
    {
        if (!_choices.TryGetValue(layers, out (LayerChoice Choice, long Cost)[]? choices))
        {
            _choices[layers] = choices =
            [
                .. from lists in _layerLists
                   where AreUseful(lists, [layers])
                   from entry in layers.Entries.Select(static entry => (EntryText?)entry).Prepend(null)
                   let choice = new LayerChoice(entry, lists)
                   let cost = (long)CostOf(choice, layers)
                   orderby cost
                   select (choice, cost),
            ];
        }
        return choices;
    }

    // A list is useful if a layer has one of its features off.
    private bool AreUseful(EquatableArray<string> lists, LayerClass[] members) =>
        lists.All(list => goal.Fields.FeaturesOf(list).Any(feature => Array.Exists(members, layers => !layers.IsOn(feature))));

    // Names share a list, and each has its entry.
    private int CostOf(LayerChoice choice, LayerClass layers) =>
        layers.Names.Sum(name => CostOf(choice with { Lists = default }, name.Length, byType: false))
            + choice.Lists.Sum(list => list.Length + layers.NamesLength);

    private int CostOf(LayerChoice choice, int key, bool byType)
    {
        int entry = choice.Entry is { } content ? goal.Fields.CreateEntry("", byType).ToString().Length + key + content.Length : 0;
        return entry + choice.Lists.Sum(list => list.Length + key + 4);
    }

    // No list, each list, and lists that take out of different features.
    private static EquatableArray<string>[] Combine(EquatableArray<string> lists, EntryFields fields)
    {
        var single = lists.ToDictionary(static list => list, list => fields.FeaturesOf(list).ToHashSet(StringComparer.Ordinal));
        return
        [
            default,
            .. lists.Select(static list => new EquatableArray<string>([list])),
            .. from first in lists
            from second in lists
            where string.CompareOrdinal(first, second) < 0 && !single[first].Overlaps(single[second])
            select new EquatableArray<string>([first, second]),
        ];
    }
}
