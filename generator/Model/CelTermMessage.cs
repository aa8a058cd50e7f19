namespace AmctGen.Generator.Model;

/// <summary>A message that is written out.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="FullName">The full name in the schema.</param>
/// <param name="TypeName">The full C# name.</param>
/// <param name="Fields">The names of its fields.</param>
/// <param name="Values">Their values.</param>
internal sealed record CelTermMessage(string FullName, string TypeName, EquatableArray<string> Fields, EquatableArray<CelTerm> Values)
    : CelTerm;
