namespace AmctGen.Generator.Rules.Cel;

/// <summary>An operator in front.</summary>
internal sealed record CelPrefix(string Operator, CelNode Operand) : CelNode(Operand.Depth + 1);
