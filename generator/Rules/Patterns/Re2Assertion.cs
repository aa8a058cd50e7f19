namespace AmctGen.Generator.Rules.Patterns;

/// <summary>An assertion about a position between characters.</summary>
internal sealed record Re2Assertion(Re2Place Place) : Re2Node(1);
