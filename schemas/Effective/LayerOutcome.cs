using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective;

/// <summary>What AMCT does with one layer, and why.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Features">The features that the mode uses.</param>
public sealed record LayerOutcome(LayerRef Layer, EquatableArray<FeatureOutcome> Features)
{
    /// <summary>The layer's type with its article, for example <c>an AvgPool2d</c>.</summary>
    public string TypeWithArticle => Words.WithArticle(Layer.Type);
}
