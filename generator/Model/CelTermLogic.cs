namespace AmctGen.Generator.Model;

/// <summary><c>&amp;&amp;</c> or <c>||</c>.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermLogic(bool IsAnd, CelTerm Left, CelTerm Right) : CelTerm;
