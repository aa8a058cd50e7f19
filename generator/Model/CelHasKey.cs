using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>Whether a map has a key.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Value">The key, which cannot fail.</param>
/// <param name="Target">The map.</param>
/// <param name="KeyType">The type of its keys.</param>
internal sealed record CelHasKey(CelModel Value, CelModel Target, FieldKind KeyType) : CelModel(CelKind.Bool, false);
