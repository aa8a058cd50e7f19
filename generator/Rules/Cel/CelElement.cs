namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>target[index]</c>.</summary>
internal sealed record CelElement(CelNode Target, CelNode Index) : CelNode(Math.Max(Target.Depth, Index.Depth) + 1);
