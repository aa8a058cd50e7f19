namespace AmctGen.Generator.Model;

/// <summary>A map that is written out: each key, followed by its value.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermMap(EquatableArray<CelTerm> Items) : CelTerm;
