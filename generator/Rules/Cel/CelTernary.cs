namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record CelTernary(CelNode Condition, CelNode Then, CelNode Otherwise)
    : CelNode(Math.Max(Condition.Depth, Math.Max(Then.Depth, Otherwise.Depth)) + 1);
