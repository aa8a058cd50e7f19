namespace AmctGen.Generator.Rules.Cel;

/// <summary>A binary operator with its operands.</summary>
internal sealed record CelInfix(string Operator, int OperatorStart, CelNode Left, CelNode Right)
    : CelNode(Math.Max(Left.Depth, Right.Depth) + 1);
