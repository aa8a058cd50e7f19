namespace AmctGen.Generator.Model;

/// <summary>A list that is written out.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermList(EquatableArray<CelTerm> Items) : CelTerm;
