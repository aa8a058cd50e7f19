namespace AmctGen.Generator.Model;

/// <summary>A place in a section where an inherited value can be.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Case">The path within the section that must be set for this candidate to be the layer's case; empty for always.</param>
/// <param name="IsDefaultCase">Whether this is the case that applies if the section does not set one.</param>
/// <param name="Value">The path within the section to the value itself.</param>
internal sealed record InheritedCandidateModel(EquatableArray<PathPartModel> Case, bool IsDefaultCase, EquatableArray<PathPartModel> Value);
