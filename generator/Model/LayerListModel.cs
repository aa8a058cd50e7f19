namespace AmctGen.Generator.Model;

/// <summary>A list of layer names or layer types.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Path">The path from the root to the repeated string.</param>
/// <param name="ByType">Whether it lists layer types; otherwise it lists layer names.</param>
internal sealed record LayerListModel(EquatableArray<PathPartModel> Path, bool ByType);
