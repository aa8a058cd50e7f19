namespace AmctGen.Generator.Model;

/// <summary>Whether a value is one of those written down. However many they are, the expression gets no deeper.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="CanFail">Whether one of those written down can fail.</param>
/// <param name="Value">The value, which cannot fail.</param>
/// <param name="Items">Those written down.</param>
internal sealed record CelOneOf(bool CanFail, CelModel Value, EquatableArray<CelModel> Items) : CelModel(CelKind.Bool, CanFail);
