namespace AmctGen.Generator.Rules.Patterns;

/// <summary>A sequence of parts.</summary>
internal sealed record Re2Sequence(IReadOnlyList<Re2Node> Parts) : Re2Node(DepthOf(Parts));
