namespace AmctGen.Generator.Rules.Cel;

/// <summary>A unary operator with its operand.</summary>
internal sealed record CelPrefix(string Operator, CelNode Operand) : CelNode(Operand.Depth + 1);
