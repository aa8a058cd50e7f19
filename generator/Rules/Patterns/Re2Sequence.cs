namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Parts one after the other.</summary>
internal sealed record Re2Sequence(IReadOnlyList<Re2Node> Parts) : Re2Node(DepthOf(Parts));
