using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>The checks of AMCT for every list of names, in all modes.</summary>
internal static class ListChecks
{
    /// <summary>Reports elements that occur more than once.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isError">Whether AMCT refuses them; otherwise it warns.</param>
    /// <param name="sink">The collector of the findings.</param>
    public static void ReportDuplicates(LayerNames list, bool isError, AmctDiagnostics sink)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Count; i++)
        {
            string item = list.Items[i];
            if (first.TryAdd(item, i))
            {
                continue;
            }
            MessageText message = $"'{item}' is in {(MessageText)list.Path} already; remove one of them";
            if (isError)
            {
                sink.Error(EffectiveIds.Duplicate, list.PathOf(i), message, list.PathOf(first[item]));
            }
            else
            {
                sink.Warning(EffectiveIds.Duplicate, list.PathOf(i), message, list.PathOf(first[item]));
            }
        }
    }

    /// <summary>Reports entries whose layer name or type already has an entry.</summary>
    public static void ReportDuplicateEntries(IEnumerable<(string KeyPath, string Key, bool ByType)> entries, AmctDiagnostics sink)
    {
        var first = new Dictionary<(string, bool), string>();
        foreach ((string keyPath, string key, bool byType) in entries)
        {
            if (!first.TryAdd((key, byType), keyPath))
            {
                sink.Error(EffectiveIds.Duplicate, keyPath,
                    $"'{key}' already has an entry ({(MessageText)first[(key, byType)]}), and AMCT refuses a second one; merge them",
                    first[(key, byType)]);
            }
        }
    }
}
