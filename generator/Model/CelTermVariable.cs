namespace AmctGen.Generator.Model;

/// <summary><c>this</c>, <c>now</c>, or the variable of a macro.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermVariable(string Name) : CelTerm;
