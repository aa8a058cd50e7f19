namespace AmctGen.Generator.Model;

/// <summary><c>!</c> or <c>-</c>.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether it or its operand can fail.</param>
/// <param name="Operator">The operator as the expression writes it.</param>
/// <param name="Operand">The operand, of the same type.</param>
internal sealed record CelUnary(CelKind Kind, bool CanFail, string Operator, CelModel Operand) : CelModel(Kind, CanFail);
