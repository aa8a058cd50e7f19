using System.ComponentModel;
using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Finds overrides and list elements that do nothing, or something else than they seem to. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if !AMCTGEN_GENERATOR
public
#endif
static class OverrideLints
{
    // A name and a type that no entry has: what applies to such a layer applies without the entry.
    private const string Nobody = "\0";

    /// <summary>The findings, each place once, in the order of the file.</summary>
    /// <param name="resolver">The resolver.</param>
    /// <param name="layers">All layers of the network.</param>
    /// <param name="uses">Whether a feature is used, by its name; null for all.</param>
    /// <param name="features">The features' lists.</param>
    public static EquatableArray<ConfigFinding> Find(
        IResolver resolver, IEnumerable<LayerRef> layers, Func<string, bool>? uses, params ReadOnlySpan<FeatureIndex> features)
    {
        LayerRef[] all = [.. layers];
        var used = new List<FeatureIndex>();
        foreach (FeatureIndex feature in features)
        {
            if (uses?.Invoke(feature.Name) != false)
            {
                used.Add(feature);
            }
        }
        var findings = new List<ConfigFinding>();
        foreach (UnmatchedKey key in UnmatchedKeys.Find(all, [.. used]))
        {
            findings.Add(new ConfigFinding(
                LintIds.Unmatched, TextSeverity.Warning, key.FieldPath, key.Text) { Location = key.Location });
        }
        FindDuplicates(used, findings);
        var entries = new EntryLints();
        var skips = new SkipLints();
        var withoutEntry = new Dictionary<string, IEffective>(StringComparer.Ordinal);
        foreach (LayerRef layer in all)
        {
            IEffective effective = resolver.Resolve(layer);
            foreach (IEffectiveFeature feature in effective.Features)
            {
                if (uses?.Invoke(feature.Name) == false)
                {
                    continue;
                }
                skips.Add(layer.Name, feature.Selection);
                bool isOverridden = feature.Selection.IsOverridden;
                entries.Add(
                    layer.Name,
                    feature,
                    isOverridden
                        ? Without(resolver, withoutEntry, feature.Selection.Provenance.Level == PrecedenceLevel.Layer ? layer.Type : Nobody,
                        feature.Name)
                        : null,
                    isOverridden ? Without(resolver, withoutEntry, Nobody, feature.Name) : null);
            }
        }
        entries.Report(findings);
        skips.Report(findings);
        return new([.. findings.OrderBy(static finding => finding.Location?.Line ?? 0)
            .ThenBy(static finding => finding.Location?.Column ?? 0).ThenBy(static finding => finding.Id, StringComparer.Ordinal)]);
    }

    // A feature of a layer that no entry by name matches.
    private static IEffectiveFeature Without(IResolver resolver, Dictionary<string, IEffective> known, string type, string feature)
    {
        if (!known.TryGetValue(type, out IEffective? effective))
        {
            effective = resolver.Resolve(new LayerRef(Nobody, type));
            known.Add(type, effective);
        }
        return effective.Features.First(other => other.Name == feature);
    }

    private static void FindDuplicates(List<FeatureIndex> features, List<ConfigFinding> findings)
    {
        var seenLists = new HashSet<string>(StringComparer.Ordinal);
        foreach (FeatureIndex feature in features)
        {
            foreach ((KeyList list, _) in feature.ListsWithOtherKind())
            {
                if (!seenLists.Add(list.Path))
                {
                    continue;
                }
                var first = new Dictionary<string, int>(StringComparer.Ordinal);
                for (int i = 0; i < list.Keys.Count; i++)
                {
                    string key = list.Keys[i] ?? "";
                    if (first.TryAdd(key, i))
                    {
                        continue;
                    }
                    UnmatchedKey place = feature.Unmatched(list, i, key);
                    UnmatchedKey earlier = feature.Unmatched(list, first[key], key);
                    MessageText where = earlier.Location is { } location ? (MessageText)$"line {location.Line}" : earlier.FieldPath;
                    MessageText message = list.KeyName is null
                        ? (MessageText)$"'{key}' is in {(MessageText)list.Path} already ({where}); remove one"
                        : $"'{key}' has an entry in {(MessageText)list.Path} already ({where}); merge the two";
                    findings.Add(new ConfigFinding(LintIds.Duplicate, TextSeverity.Warning, place.FieldPath, message)
                    {
                        Location = place.Location,
                        RelatedPaths = new([earlier.FieldPath]),
                    });
                }
            }
        }
    }
}
