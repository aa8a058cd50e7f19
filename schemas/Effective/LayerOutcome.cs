using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>What AMCT does with one layer, and why.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Features">The features that the mode uses.</param>
public sealed record LayerOutcome(LayerRef Layer, EquatableArray<FeatureOutcome> Features)
{
    /// <summary>The widths to which AMCT quantizes the layer; null if it does not.</summary>
    public LayerWidths? Widths => Features.FirstOrDefault(static feature => feature is { IsEnabled: true, Widths: not null })?.Widths;

    /// <summary>Whether AMCT prunes the layer.</summary>
    public bool IsPruned => Features.Any(static feature => feature is { IsEnabled: true, IsPruning: true });

    /// <summary>Whether a list of the configuration skips the layer for a feature that AMCT could apply to it.</summary>
    public bool IsSkipped => Features.Any(static feature =>
        feature is { LeftAlone: null, Resolved.Selection.IsSkipped: true } && (feature.Widths is not null || feature.IsPruning));

    /// <summary>The layer's type with its article, for example <c>an AvgPool2d</c>.</summary>
    public MessageText TypeWithArticle => Words.WithArticle(Layer.Type);
}
