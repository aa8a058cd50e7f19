namespace AmctGen.Generator.Model;

/// <summary>Whether a regular expression matches somewhere in a text.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Target">The text.</param>
/// <param name="Pattern">The regular expression, in RE2's syntax.</param>
internal sealed record CelTermMatches(CelTerm Target, string Pattern) : CelTerm;
