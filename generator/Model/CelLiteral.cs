namespace AmctGen.Generator.Model;

/// <summary>A constant in an expression.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="Value">The value, an int64 for an int and a uint64 for a uint.</param>
internal sealed record CelLiteral(CelKind Kind, ConstantModel Value) : CelModel(Kind, false);
