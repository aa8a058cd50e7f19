namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>{key: value}</c>.</summary>
internal sealed record CelMapNode(List<CelNode> Keys, List<CelNode> Values) : CelNode(Math.Max(DepthOf(Keys), DepthOf(Values)) + 1);
