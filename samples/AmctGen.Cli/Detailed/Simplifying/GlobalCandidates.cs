using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Finds the global sections that are worth a try: those that many layers can use.</summary>
internal static class GlobalCandidates
{
    private const int MostQuantizations = 24;
    private const int MostPrunings = 6;

    private const string Pruning = "prune";

    /// <summary>The candidates; the first one is empty.</summary>
    public static IReadOnlyList<EntryText> Find(SimplifyGoal goal)
    {
        HashSet<string> pruning =
            [.. goal.Config.Schema.Sections.Where(static section => section.Feature == Pruning).Select(static section => section.Path)];
        IEnumerable<EntryText> quantizations = MostUsed(goal, section => !pruning.Contains(section.Path), MostQuantizations);
        if (goal.Mode == AmctMode.Compressed)
        {
            quantizations = quantizations.Concat(Mentions(goal.Config.Schema));
        }
        EntryText[] prunings = [.. MostUsed(goal, section => pruning.Contains(section.Path), MostPrunings)];
        IEnumerable<EntryText> all = quantizations.SelectMany(quantization => prunings.Select(quantization.With));
        return [.. all.Distinct().OrderBy(static entry => entry.Length)];
    }

    // In this mode an empty section turns quantization on.
    private static IEnumerable<EntryText> Mentions(DetailedSchema schema) =>
        schema.Sections.Where(static section => section.Feature != Pruning).Take(1)
            .Select(static section => new EntryText([new SectionText(section.Path, "")]));

    // An empty one, then those of the most layers.
    private static IEnumerable<EntryText> MostUsed(SimplifyGoal goal, Func<SectionText, bool> condition, int most) =>
        goal.Classes.SelectMany(layers => layers.Entries.Select(entry => (Entry: entry.Where(condition), layers.NamesLength)))
            .GroupBy(static pair => pair.Entry, static pair => pair.NamesLength)
            .Where(static group => !group.Key.Sections.IsEmpty)
            .OrderByDescending(static group => group.Sum()).ThenBy(static group => group.Key.Length)
            .Take(most).Select(static group => group.Key).Prepend(default);
}
