using AmctGen.Resolution;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>What applies to one layer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Features">What is switched and configured as a unit.</param>
internal sealed record DynamicEffective(LayerRef Layer, IReadOnlyList<IEffectiveFeature> Features) : IEffective;
