using AmctGen.Cli.Explaining.Comparing;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>The page of <c>diff</c>: layers with the same changes share one answer.</summary>
internal static class DifferenceReport
{
    private const char OldPrefix = 'O';
    private const char NewPrefix = 'L';

    private static readonly string[] s_states = ["changed", "unchanged", "skipped"];

    public static string Write(ConfigDifference difference, Explanation old, Explanation @new)
    {
        ReportGroup[] groups = [.. difference.Groups.Select(ToGroup), .. difference.Unchanged.Select(ToGroup)];
        int changed = difference.Groups.Sum(static group => group.Layers.Count);
        List<string> facts =
        [
            $"{ReportPage.Count(changed, "layer")} changed",
            $"{ReportPage.Number(difference.Unchanged.Sum(static group => group.Layers.Count))} unchanged",
        ];
        return new ReportPage
        {
            Title = $"{old.File.Path} → {@new.File.Path}",
            Facts = facts,
            Heading = ReportPage.Count(difference.Groups.Count, "different change"),
            Groups = groups,
            Note = WriteFields(difference.Fields),
            NoteLines = [.. difference.Fields.Select(static change => (0, change.Old.Place?.Line ?? 0)),
                .. difference.Fields.Select(static change => (1, change.New.Place?.Line ?? 0))],
            States = [.. s_states.Where(state => Array.Exists(groups, group => group.States.Contains(state)))],
            Files = [new ReportFile(old.File.Path, old.File.Text, OldPrefix), new ReportFile(@new.File.Path, @new.File.Text, NewPrefix)],
            Findings = @new.Findings,
        }.Write();
    }

    private static ReportGroup ToGroup(ChangeGroup group)
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
            Body = WriteChanges(group.Changes),
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

    private static string WriteFields(IReadOnlyList<LayerChange> fields) => fields.Count == 0 ? ""
        : $"<details class=f open><summary>{ReportPage.Count(fields.Count, "other change")}</summary>{WriteChanges(fields)}</details>";

    private static string WriteChanges(IReadOnlyCollection<LayerChange> changes)
    {
        var html = new HtmlWriter();
        html.Raw(changes.Count == 0 ? "<p>The same applies as before." : "<dl>");
        foreach (LayerChange change in changes)
        {
            html.Raw("<dt>").Text(change.Kind == LayerChange.Effective ? "effective " + change.What : change.What);
            html.Raw("<dd class=o><s>");
            Write(html, change.Old, OldPrefix, "</s> ");
            html.Raw("<dd>");
            Write(html, change.New, NewPrefix, " ");
        }
        return html.Raw(changes.Count == 0 ? "" : "</dl>").ToString();
    }

    private static void Write(HtmlWriter html, ChangeSide side, char prefix, string end)
    {
        html.Raw("<code>").Text(side.Value ?? "not set").Raw("</code>").Raw(end);
        if (side.Place is not null)
        {
            StoryHtml.WriteOrigin(html, side.Place, prefix);
        }
    }
}
