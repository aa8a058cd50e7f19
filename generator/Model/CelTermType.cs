namespace AmctGen.Generator.Model;

/// <summary>A type, as a value.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermType(string Name) : CelTerm;
