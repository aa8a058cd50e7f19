using AmctGen.Cli.Languages;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>The page of <c>explain</c>: layers with the same answer share one story.</summary>
internal static class ExplainReport
{
    private const char Prefix = 'L';

    private static readonly string[] s_states = ["on", "revived", "skipped", "off", "changed"];

    public static string Write(IEnumerable<LayerOutcome> outcomes, Explanation explanation, ExplainedSchema schema)
    {
        List<List<StoryLayers>> stories = StoryGroups.Of(outcomes, explanation);
        ReportGroup[] groups = [.. stories.Select(group => ToGroup(group, explanation.Language))];
        return new ReportPage
        {
            Language = explanation.Language,
            Title = explanation.File.Path,
            Facts = Facts(schema, [.. stories.SelectMany(static group => group)], explanation),
            Heading = ReportPage.Count(stories.Sum(static group => group.Count), "different answer"),
            Groups = groups,
            States = [.. s_states.Where(state => Array.Exists(groups, group => group.States.Contains(state)))],
            Files = [new ReportFile(explanation.File.Path, explanation.File.Text, Prefix)],
            Findings = explanation.Findings,
        }.Write();
    }

    private static List<MessageText> Facts(ExplainedSchema schema, List<StoryLayers> stories, Explanation explanation)
    {
        List<MessageText> facts = [schema.Mode is null ? MessageText.Verbatim(schema.Host.Shape.FullName) : $"mode {schema.Mode.Name}"];
        foreach (IGrouping<(string Feature, string State), (string Feature, string State, int Count)> state in stories
            .SelectMany(static story => story.Story.Features.Select(
                feature => (Feature: feature.Name, State: StateOf(feature), story.Layers.Count)))
            .GroupBy(static part => (part.Feature, part.State)))
        {
            facts.Add($"{state.Key.Feature} {(MessageText)state.Key.State}: {ReportPage.Number(state.Sum(static part => part.Count))}");
        }
        if (explanation.IsRefused)
        {
            facts.Add("AMCT refuses this configuration");
        }
        return facts;
    }

    private static ReportGroup ToGroup(List<StoryLayers> stories, Language language)
    {
        var levels = new HashSet<StoryLevel>();
        var lines = new Dictionary<(int, int), int>();
        var others = new HashSet<(int, int)>();
        foreach (StoryLayers story in stories)
        {
            foreach (StoryFeature feature in story.Story.Features)
            {
                Note(feature.Place, story.Layers.Count);
                others.UnionWith(feature.Hidden.Concat(feature.Values.SelectMany(static value => value.Hidden))
                    .Where(static loser => loser.Place.Line > 0).Select(static loser => (0, loser.Place.Line)));
                foreach (StoryValue value in feature.Values)
                {
                    Note(value.Place, value.Place.Entry is null ? story.Layers.Count : 0);
                }
            }
        }
        bool isChanged = stories[0].IsChanged;
        return new ReportGroup
        {
            Layers = [.. stories.SelectMany(static story => story.Layers)],
            Levels = levels,
            States = [.. stories[0].Story.Features.Select(StateOf).Distinct(), .. isChanged ? ["changed"] : Array.Empty<string>()],
            Body = StoryBody.Write(stories, Prefix, language),
            HasTable = stories.Count > 1,
            Lines = lines,
            OtherLines = others,
        };

        // A line counts once for a story.
        void Note(StoryPlace? place, int layers)
        {
            if (place is not null)
            {
                levels.Add(place.Level);
            }
            if (place is { Line: > 0 })
            {
                lines[(0, place.Line)] = Math.Max(layers, lines.GetValueOrDefault((0, place.Line)));
            }
        }
    }

    private static string StateOf(StoryFeature feature) => feature.State == "on (revived)" ? "revived" : feature.State;
}
