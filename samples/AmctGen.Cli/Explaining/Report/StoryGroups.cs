using AmctGen.Resolution;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>Collects layers with the same answer. Many answers with one pattern are told together, with a table of what differs.</summary>
internal static class StoryGroups
{
    // Fewer answers are easier to read one by one.
    private const int MostAlone = 12;

    /// <summary>The groups, in the order of their first layers.</summary>
    public static List<List<StoryLayers>> Of(IEnumerable<LayerOutcome> outcomes, Explanation explanation)
    {
        var stories = new Dictionary<(Story, bool), StoryLayers>();
        foreach (LayerOutcome outcome in outcomes)
        {
            (Story Story, bool IsChanged) key =
                (explanation.StoryOf(outcome), outcome.Features.Any(static feature => !feature.Changes.IsEmpty));
            if (!stories.TryGetValue(key, out StoryLayers? known))
            {
                stories.Add(key, known = new StoryLayers(key.Story, [], key.IsChanged));
            }
            known.Layers.Add(outcome.Layer);
        }
        var groups = new List<List<StoryLayers>>();
        foreach (IGrouping<(StoryPattern, bool), StoryLayers> pattern in stories.Values
            .GroupBy(static story => (StoryPattern.Of(story.Story), story.IsChanged)))
        {
            List<StoryLayers> all = [.. pattern];
            groups.AddRange(all.Count > MostAlone ? [all] : all.Select(static story => new List<StoryLayers> { story }));
        }
        return groups;
    }
}
