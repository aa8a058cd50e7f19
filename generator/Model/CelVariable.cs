namespace AmctGen.Generator.Model;

/// <summary><c>this</c>, or the variable of a macro.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="Name">The name in the expression.</param>
/// <param name="IsEnum">Whether its value is a C# enum.</param>
internal sealed record CelVariable(CelKind Kind, string Name, bool IsEnum) : CelModel(Kind, false);
