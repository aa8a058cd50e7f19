namespace AmctGen.Generator.Rules.Cel;

/// <summary>An operator between.</summary>
internal sealed record CelInfix(string Operator, int OperatorStart, CelNode Left, CelNode Right)
    : CelNode(Math.Max(Left.Depth, Right.Depth) + 1);
