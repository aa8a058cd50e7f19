using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>An element of a list, or the value of a map.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
internal sealed record CelIndex(CelKind Kind) : CelModel(Kind, true)
{
    /// <summary>The list or map.</summary>
    public required CelModel Target { get; init; }

    /// <summary>The index or key.</summary>
    public required CelModel Index { get; init; }

    /// <summary>Whether the elements are C# enums.</summary>
    public required bool IsEnum { get; init; }

    /// <summary>The type of a map's keys; null for a list.</summary>
    public required FieldKind? KeyType { get; init; }
}
