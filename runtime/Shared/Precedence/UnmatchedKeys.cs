using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Finds the keys that match no layer.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
static class UnmatchedKeys
{
    // How many names are compared in all. With more of them than people read, later keys get no suggestion.
    private const int MostComparisons = 2_000_000;

    /// <summary>The override keys and list entries that match none of the layers, each place once.</summary>
    /// <param name="layers">All layers of the network.</param>
    /// <param name="features">The features.</param>
    public static EquatableArray<UnmatchedKey> Find(IEnumerable<LayerRef> layers, params ReadOnlySpan<FeatureIndex> features)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (LayerRef layer in layers)
        {
            names.Add(layer.Name);
            types.Add(layer.Type);
        }
        var found = new List<UnmatchedKey>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int comparisonsLeft = MostComparisons;
        foreach (FeatureIndex feature in features)
        {
            foreach ((KeyList list, KeyList? other) in feature.ListsWithOtherKind())
            {
                // Features share lists: each is looked at once.
                if (!seen.Add(list.Path))
                {
                    continue;
                }
                HashSet<string> known = list.ByType ? types : names;
                HashSet<string> otherKind = list.ByType ? names : types;
                for (int i = 0; i < list.Keys.Count; i++)
                {
                    string key = list.Keys[i] ?? "";
                    if (known.Contains(key))
                    {
                        continue;
                    }
                    bool isWrongKind = otherKind.Contains(key);
                    string? near = null;
                    if (!isWrongKind && comparisonsLeft >= known.Count)
                    {
                        comparisonsLeft -= known.Count;
                        near = PathNames.Find(key, known) ?? Suggestions.Find(key, known);
                    }
                    found.Add(feature.Unmatched(
                        list, i, key) with { IsWrongKind = isWrongKind, OtherList = isWrongKind ? other?.Path : null, NearName = near });
                }
            }
        }
        return new EquatableArray<UnmatchedKey>([.. found]);
    }
}
