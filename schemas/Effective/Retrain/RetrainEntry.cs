using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>One entry of a list of overrides.</summary>
/// <param name="Path">The entry in proto names.</param>
/// <param name="Key">The layer's name or type.</param>
/// <param name="ByType">Whether the key is a type.</param>
internal sealed record RetrainEntry(string Path, string Key, bool ByType)
{
    public required bool HasData { get; init; }

    public required bool HasWeight { get; init; }

    /// <summary>Whether a quantization section is set and not empty.</summary>
    public required bool SaysQuant { get; init; }

    public required bool HasPrune { get; init; }

    /// <summary>Whether the pruning section is set and not empty.</summary>
    public required bool SaysPrune { get; init; }

    /// <summary>The pruning of the section; null if it is not set.</summary>
    public required Capability? PruneKind { get; init; }
}
