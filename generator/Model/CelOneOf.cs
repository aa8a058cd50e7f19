namespace AmctGen.Generator.Model;

/// <summary>Whether a value is one of the listed values. The depth of the expression does not depend on their number.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="CanFail">Whether one of the listed values can fail.</param>
/// <param name="Value">The value, which cannot fail.</param>
/// <param name="Items">The listed values.</param>
internal sealed record CelOneOf(bool CanFail, CelModel Value, EquatableArray<CelModel> Items) : CelModel(CelKind.Bool, CanFail);
