using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>What stories have in common that differ in the entry and its values only: states, levels, and what does not count.</summary>
internal sealed record StoryPattern(EquatableArray<StoryPattern.Part> Parts)
{
    /// <summary>The pattern of a story.</summary>
    public static StoryPattern Of(Story story) => new([.. story.Features.SelectMany(PartsOf)]);

    private static IEnumerable<Part> PartsOf(StoryFeature feature)
    {
        // A reason that names an entry differs from entry to entry.
        string reason = feature.Place is { Entry: not null } ? "" : feature.Reason;
        yield return new Part(feature.Name, feature.State + reason, feature.Place?.Level, feature.Hidden);
        foreach (StoryValue value in feature.Values)
        {
            yield return new Part(value.Name, "", value.Place.Level, value.Hidden);
        }
        foreach (EffectiveValue value in feature.Effective)
        {
            yield return new Part(value.Name, "", null, default);
        }
    }

    /// <summary>A feature, a value, or a value of the effective configuration.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="State">The state of a feature, with its reason.</param>
    /// <param name="Level">The level at which it was found.</param>
    /// <param name="Hidden">What does not count.</param>
    internal sealed record Part(string Name, string State, StoryLevel? Level, EquatableArray<StoryLoser> Hidden);
}
