using AmctGen.Cli.Explaining.Comparing;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>The page of <c>diff</c>: layers with the same changes share one answer.</summary>
internal static class DifferenceReport
{
    private const char OldPrefix = 'O';
    private const char NewPrefix = 'L';

    private static readonly string[] s_states = ["changed", "unchanged", "skipped"];

    public static string Write(ComparedFiles compared)
    {
        ConfigDifference difference = compared.Difference;
        ReportGroup[] groups =
            [.. difference.Groups.Concat(difference.Unchanged).Select(group => ToGroup(group, compared.Language))];
        int changed = difference.Groups.Sum(static group => group.Layers.Count);
        List<MessageText> facts =
        [
            $"{ReportPage.Count(changed, "layer")} changed",
            $"{ReportPage.Number(difference.Unchanged.Sum(static group => group.Layers.Count))} unchanged",
        ];
        return new ReportPage
        {
            Language = compared.Language,
            Title = $"{compared.Old.Path} → {compared.New.Path}",
            Facts = facts,
            Heading = ReportPage.Count(difference.Groups.Count, "different change"),
            Groups = groups,
            Note = WriteFields(difference.Fields, compared.Language),
            NoteLines = [.. difference.Fields.Select(static change => (0, change.Old.Place?.Line ?? 0)),
                .. difference.Fields.Select(static change => (1, change.New.Place?.Line ?? 0))],
            States = [.. s_states.Where(state => Array.Exists(groups, group => group.States.Contains(state)))],
            Files =
            [
                new ReportFile(compared.Old.Path, compared.Old.Text, OldPrefix),
                new ReportFile(compared.New.Path, compared.New.Text, NewPrefix),
            ],
            Findings = compared.Findings,
        }.Write();
    }

    private static ReportGroup ToGroup(ChangeGroup group, Language language)
    {
        var lines = new Dictionary<(int, int), int>();
        var levels = new HashSet<StoryLevel>();
        foreach (LayerChange change in group.Changes)
        {
            Note(0, change.Old.Place);
            Note(1, change.New.Place);
        }
        string state = group.Changes.IsEmpty ? "unchanged" : "changed";
        return new ReportGroup
        {
            Layers = group.Layers,
            Levels = levels,
            States = group.IsSkipped ? [state, "skipped"] : [state],
            Body = WriteChanges(group.Changes, language),
            Lines = lines,
        };

        void Note(int file, StoryPlace? place)
        {
            if (place is not null)
            {
                levels.Add(place.Level);
            }
            if (place is { Line: > 0 })
            {
                lines[(file, place.Line)] = group.Layers.Count;
            }
        }
    }

    private static string WriteFields(IReadOnlyList<LayerChange> fields, Language language) => fields.Count == 0 ? ""
        : new HtmlWriter(language).Raw("<details class=f open><summary>").Words(ReportPage.Count(fields.Count, "other change"))
            .Raw("</summary>").Raw(WriteChanges(fields, language)).Raw("</details>").ToString();

    private static string WriteChanges(IReadOnlyCollection<LayerChange> changes, Language language)
    {
        var html = new HtmlWriter(language);
        if (changes.Count == 0)
        {
            return html.Raw("<p>").Words("The same applies as before.").ToString();
        }
        html.Raw("<dl>");
        foreach (LayerChange change in changes)
        {
            html.Raw("<dt>").Text(change.Kind == LayerChange.Effective ? html.Show($"effective {(MessageText)change.What}") : change.What);
            html.Raw("<dd class=o><s>");
            Write(html, change.Old, OldPrefix, "</s> ");
            html.Raw("<dd>");
            Write(html, change.New, NewPrefix, " ");
        }
        return html.Raw("</dl>").ToString();
    }

    private static void Write(HtmlWriter html, ChangeSide side, char prefix, string end)
    {
        html.Raw("<code>").Text(side.Value ?? html.Show("not set")).Raw("</code>").Raw(end);
        if (side.Place is not null)
        {
            StoryHtml.WriteOrigin(html, side.Place, prefix);
        }
    }
}
