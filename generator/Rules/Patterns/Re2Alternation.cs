namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Parts of which one matches.</summary>
internal sealed record Re2Alternation(IReadOnlyList<Re2Node> Branches) : Re2Node(DepthOf(Branches));
