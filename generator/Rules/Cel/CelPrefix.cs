using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>An operator in front.</summary>
internal sealed record CelPrefix(string Operator, CelNode Operand, int Start, int End) : CelNode(Start, End, Operand.Depth + 1);
