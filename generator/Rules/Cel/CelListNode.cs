namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record CelListNode(List<CelNode> Items) : CelNode(DepthOf(Items) + 1);
