using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>An operator with two operands of one type.</summary>
internal sealed record CelBinary(CelKind Kind, bool CanFail, string Operator, CelModel Left, CelModel Right) : CelModel(Kind, CanFail);
