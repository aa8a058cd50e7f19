using AmctGen.Resolution;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>What AMCT does with one layer in one respect, for example quantization, and why.</summary>
/// <param name="Name">The feature's name in the schema.</param>
public sealed record FeatureOutcome(string Name)
{
    /// <summary>What the configuration says for the layer, with where it says so; null where AMCT gives the layer nothing.</summary>
    public IEffectiveFeature? Resolved { get; init; }

    /// <summary>
    /// Why AMCT leaves the layer alone although no list skips it, for example <c>not quantized: AMCT cannot quantize a ReLU</c>; else null.
    /// </summary>
    public string? LeftAlone { get; init; }

    /// <summary>Whether AMCT does it to the layer: neither skipped nor left alone.</summary>
    public bool IsEnabled => LeftAlone is null && Resolved?.Selection.IsSkipped == false;

    /// <summary>What the effective configuration holds for the layer; empty where AMCT refuses the configuration.</summary>
    public EquatableArray<EffectiveValue> Values { get; init; }

    /// <summary>What AMCT makes of what the configuration says, where the two differ.</summary>
    public EquatableArray<EffectiveChange> Changes { get; init; }
}
