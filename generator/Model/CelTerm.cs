namespace AmctGen.Generator.Model;

/// <summary>A part of an expression whose types are only known when it is evaluated.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal abstract record CelTerm;
