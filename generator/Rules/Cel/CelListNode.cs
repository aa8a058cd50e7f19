using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record CelListNode(List<CelNode> Items, int Start, int End) : CelNode(Start, End, DepthOf(Items) + 1);
