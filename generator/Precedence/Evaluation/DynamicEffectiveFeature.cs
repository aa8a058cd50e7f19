using AmctGen.Resolution;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>What applies to one layer of one feature.</summary>
/// <param name="Name">The feature's name in the schema.</param>
/// <param name="Selection">Which entry applies, and whether the layer is taken out.</param>
/// <param name="Values">The sections, each a <see cref="Text.MessageValue"/>, then the single values, each a <see cref="ScalarValue"/>.</param>
internal sealed record DynamicEffectiveFeature(string Name, Selection Selection, IReadOnlyList<IResolved> Values) : IEffectiveFeature;
