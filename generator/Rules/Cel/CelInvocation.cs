namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>name(arguments)</c> or <c>target.name(arguments)</c>.</summary>
internal sealed record CelInvocation(CelNode? Target, string Name, int NameStart, List<CelNode> Arguments)
    : CelNode(Math.Max(Target?.Depth ?? 0, DepthOf(Arguments)) + 1);
