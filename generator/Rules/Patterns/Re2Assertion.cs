namespace AmctGen.Generator.Rules.Patterns;

/// <summary>A place between characters.</summary>
internal sealed record Re2Assertion(Re2Place Place) : Re2Node(1);
