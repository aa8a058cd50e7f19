namespace AmctGen.Generator.Model;

/// <summary>A constant.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermConstant(ConstantModel Value) : CelTerm;
