using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>What the resolver found for a layer of one feature.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="IsOn">Whether the feature applies to the layer.</param>
/// <param name="Selection">Which entry applies, and whether the layer is taken out.</param>
/// <param name="Values">The sections and single values.</param>
internal sealed record LayerAnswer(string Feature, bool IsOn, Selection Selection, IReadOnlyList<IResolved> Values)
{
    /// <summary>The answers of the resolver alone.</summary>
    public static LayerAnswer Of(IEffectiveFeature feature) =>
        new(feature.Name, !feature.Selection.IsSkipped, feature.Selection, feature.Values);

    /// <summary>The answers for a layer; a feature that AMCT does not apply to it has no answer.</summary>
    public static LayerAnswer[] Of(LayerOutcome outcome) =>
    [
        .. outcome.Features.Where(static feature => feature is { Resolved: not null, LeftAlone: null })
            .Select(static feature => Of(feature.Resolved!) with { IsOn = feature.IsEnabled }),
    ];
}
