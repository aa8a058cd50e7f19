namespace AmctGen.Generator.Model;

/// <summary>Fields of which at most one may be set.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Fields">Their names in the schema.</param>
/// <param name="IsRequired">Whether one of them must be set.</param>
internal sealed record MessageOneofModel(EquatableArray<string> Fields, bool IsRequired);
