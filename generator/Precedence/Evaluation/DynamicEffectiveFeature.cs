using AmctGen.Resolution;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>What applies to one layer of one feature.</summary>
/// <param name="Name">The feature's name in the schema.</param>
/// <param name="Selection">Which entry applies, and whether the layer is taken out.</param>
/// <param name="Values">The sections, then the single values. Where they come from a document: <see cref="Text.MessageValue"/> and
/// <see cref="ScalarValue"/>.</param>
internal sealed record DynamicEffectiveFeature(string Name, Selection Selection, IReadOnlyList<IResolved> Values) : IEffectiveFeature;
