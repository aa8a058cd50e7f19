using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>What AMCT does with one layer for one feature, for example quantization, and why.</summary>
/// <param name="Name">The feature's name in the schema.</param>
public sealed record FeatureOutcome(string Name)
{
    /// <summary>The settings of the configuration for the layer, with their provenance; null if AMCT does not process the layer.</summary>
    public IEffectiveFeature? Resolved { get; init; }

    /// <summary>
    /// Why AMCT does not process the layer although no list skips it, for example <c>not quantized: AMCT cannot quantize a ReLU</c>;
    /// otherwise null.
    /// </summary>
    public MessageText? LeftAlone { get; init; }

    /// <summary>Whether AMCT applies the feature to the layer.</summary>
    public bool IsEnabled => LeftAlone is null && Resolved?.Selection.IsSkipped == false;

    /// <summary>The values of the layer in the effective configuration; empty if AMCT refuses the configuration.</summary>
    public EquatableArray<EffectiveValue> Values { get; init; }

    /// <summary>The widths of the layer, if the feature quantizes; otherwise null.</summary>
    public LayerWidths? Widths { get; init; }

    /// <summary>Whether the feature prunes.</summary>
    public bool IsPruning { get; init; }

    /// <summary>The settings that AMCT changes.</summary>
    public EquatableArray<EffectiveChange> Changes { get; init; }
}
