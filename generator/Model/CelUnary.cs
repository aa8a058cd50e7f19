using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary><c>!</c> or <c>-</c>.</summary>
internal sealed record CelUnary(CelKind Kind, bool CanFail, string Operator, CelModel Operand) : CelModel(Kind, CanFail);
