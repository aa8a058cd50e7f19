using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Finds the global sections that are worth a try: those that many layers can use.</summary>
internal static class GlobalCandidates
{
    private const int MostQuantizations = 24;
    private const int MostPrunings = 6;

    private const string Pruning = "prune";

    // A value that AMCT accepts, and that no layer uses.
    private const string AnyNumber = "0.5";

    /// <summary>The candidates, those of the most layers first.</summary>
    public static IReadOnlyList<EntryText> Find(SimplifyGoal goal)
    {
        HashSet<string> pruning =
            [.. goal.Config.Schema.Sections.Where(static section => section.Feature == Pruning).Select(static section => section.Path)];
        IEnumerable<EntryText> quantizations = MostUsed(goal, section => !pruning.Contains(section.Path), MostQuantizations);
        if (goal.Mode == AmctMode.Compressed)
        {
            quantizations = Mentions(goal.Config.Schema).Concat(quantizations);
        }
        IEnumerable<EntryText> prunings = MostUsed(goal, section => pruning.Contains(section.Path), MostPrunings);
        return [.. quantizations.SelectMany(quantization => prunings.Select(quantization.With)).Distinct()];
    }

    /// <summary>Candidates with an algorithm that no layer has.</summary>
    /// <remarks>A layer can be without a section because AMCT cannot use the global algorithm on it.</remarks>
    public static IEnumerable<EntryText> FindUnseen(SimplifyGoal goal)
    {
        IReadOnlyList<EntryText> seen = Find(goal);
        return
        [
            .. from section in goal.Config.Schema.Sections
               where section.Algorithms.Count > 1
                   && goal.Classes.Any(layers => layers.Values.Parts.All(part => part.Section != section))
               from algorithm in section.Algorithms.Skip(section.IsBuiltIn ? 1 : 0)
               from entry in seen
               select With(entry, new SectionText(section.Path, Fill(algorithm)), isReplaced: !section.IsBuiltIn),
        ];
    }

    private static string Fill(DetailedAlgorithm algorithm)
    {
        var section = new ConfigField("");
        ConfigField message = section.Message(algorithm.Path);
        foreach (DetailedField field in algorithm.Fields.Where(static field => field is { IsRequired: true, Path.Length: > 0 }))
        {
            message.Set(field.Path, AnyNumber);
        }
        return section.Content();
    }

    private static EntryText With(EntryText entry, SectionText added, bool isReplaced)
    {
        string? content = entry.Sections.FirstOrDefault(section => section.Path == added.Path).Content;
        return entry.Where(section => section.Path != added.Path).With(new EntryText(
            [added with { Content = string.IsNullOrEmpty(content) || isReplaced ? added.Content : content + " " + added.Content }]));
    }

    // In this mode an empty section turns quantization on.
    private static IEnumerable<EntryText> Mentions(DetailedSchema schema) =>
        schema.Sections.Where(static section => section.Feature != Pruning).Take(1)
            .Select(static section => new EntryText([new SectionText(section.Path, "")]));

    // The sections that most layers have, and the choice without a section.
    private static IEnumerable<EntryText> MostUsed(SimplifyGoal goal, Func<SectionText, bool> condition, int most) =>
        goal.Classes.SelectMany(layers => layers.Entries.Select(entry => (Entry: entry.Where(condition), layers.NamesLength)))
            .GroupBy(static pair => pair.Entry, static pair => pair.NamesLength)
            .OrderByDescending(static group => group.Sum()).ThenBy(static group => group.Key.Length)
            .Take(most).Select(static group => group.Key).Append(default).Distinct();
}
