using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>{key: value}</c>.</summary>
internal sealed record CelMapNode(List<CelNode> Keys, List<CelNode> Values, int Start, int End) : CelNode(Start, End, Math.Max(DepthOf(Keys), DepthOf(Values)) + 1);
