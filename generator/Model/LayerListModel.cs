using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A list of layer names or layer types.</summary>
/// <param name="Path">Where the root carries the repeated string.</param>
/// <param name="ByType">Whether it lists layer types; else it lists layer names.</param>
internal sealed record LayerListModel(EquatableArray<PathPartModel> Path, bool ByType);
