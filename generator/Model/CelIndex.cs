using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>An element of a list, or the value of a map.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Target">The list or map.</param>
/// <param name="Index">The index or key.</param>
/// <param name="IsEnum">Whether the elements are C# enums.</param>
/// <param name="KeyType">The type of a map's keys; null for a list.</param>
internal sealed record CelIndex(CelKind Kind, CelModel Target, CelModel Index, bool IsEnum, FieldKind? KeyType) : CelModel(Kind, true);
