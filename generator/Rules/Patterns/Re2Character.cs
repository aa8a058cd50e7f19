namespace AmctGen.Generator.Rules.Patterns;

/// <summary>One character out of a set.</summary>
internal sealed record Re2Character(CharacterSet Set) : Re2Node(1);
