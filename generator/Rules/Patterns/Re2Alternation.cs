namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Alternatives, one of which matches.</summary>
internal sealed record Re2Alternation(IReadOnlyList<Re2Node> Branches) : Re2Node(DepthOf(Branches));
