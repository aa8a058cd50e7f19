using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>The pruning of a layer.</summary>
/// <param name="Path">The section of the setting.</param>
/// <param name="Kind">The capability that layers need for this kind of pruning.</param>
internal sealed record PruneSetting(string Path, Capability Kind)
{
    public double Ratio { get; init; }

    public bool AscendOptimized { get; init; } = true;

    public uint UpdateFrequency { get; init; }
}
