using AmctGen.Generator.Model;

namespace AmctGen.Generator.Analysis;

/// <summary>A generated method of a message or of its builder.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Field">The field that it changes; null if it does not change one field.</param>
/// <param name="Oneof">The oneof that it clears; null for any other method.</param>
internal sealed record BuilderMethod(BuilderVerb Verb, FieldModel? Field = null, OneofModel? Oneof = null);
