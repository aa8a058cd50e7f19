using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Findings;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>
/// One of two configurations that are compared as detailed ones: AMCT's JSON, or what AMCT derives from a simplified one.
/// </summary>
internal sealed class DetailedSide
{
    /// <summary>The file.</summary>
    public required FindingFile File { get; init; }

    /// <summary>The detailed configuration.</summary>
    public required JsonNode Root { get; init; }

    /// <summary>The findings about the file.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What decides about each layer, by its name; null if the file is a detailed configuration.</summary>
    public IReadOnlyDictionary<string, LayerOutcome>? Outcomes { get; init; }

    /// <summary>The place that causes a value.</summary>
    /// <param name="member">The value; null if the configuration has none.</param>
    /// <param name="path">The names up to it.</param>
    /// <param name="layer">The layer; null for a value for the whole network.</param>
    /// <param name="section">The section of the layer; null for a value outside of one.</param>
    public StoryPlace? PlaceOf(JsonMember? member, string path, string? layer, DetailedSection? section)
    {
        if (Outcomes is not null)
        {
            return layer is not null && Outcomes.TryGetValue(layer, out LayerOutcome? outcome) ? PlaceOf(outcome, section) : null;
        }
        return member is null ? null : new StoryPlace
        {
            Level = layer is null ? StoryLevel.Global : StoryLevel.Layer,
            Path = path,
            File = File.Path,
            Location = File.Lines.Locate(member.NameSpan.Start),
        };
    }

    // Without a section: what turns a feature on or off.
    private static StoryPlace? PlaceOf(LayerOutcome outcome, DetailedSection? section)
    {
        if (section is null)
        {
            return outcome.Features.FirstOrDefault(static feature => feature is { LeftAlone: null, Resolved: not null }) is { } decided
                ? StoryReader.PlaceOf(decided.Resolved!.Selection)
                : null;
        }
        IResolved? value = outcome.Features.SelectMany(static feature => feature.Resolved?.Values ?? [])
            .FirstOrDefault(value => value.Name == section.Path);
        return value is null ? null : StoryPlace.Of(value.Provenance);
    }
}
