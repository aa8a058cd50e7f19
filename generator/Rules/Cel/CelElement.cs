using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>target[index]</c>.</summary>
internal sealed record CelElement(CelNode Target, CelNode Index, int Start, int End) : CelNode(Start, End, Math.Max(Target.Depth, Index.Depth) + 1);
