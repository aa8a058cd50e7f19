namespace AmctGen.Generator.Model;

/// <summary><c>condition ? then : otherwise</c>.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermConditional(CelTerm Condition, CelTerm Then, CelTerm Otherwise) : CelTerm;
