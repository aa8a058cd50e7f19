using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>How a layer is pruned.</summary>
/// <param name="Path">The section it comes from.</param>
/// <param name="Kind">Which layers can be pruned so.</param>
internal sealed record PruneSetting(string Path, Capability Kind)
{
    public double Ratio { get; init; }

    public bool AscendOptimized { get; init; } = true;

    public uint UpdateFrequency { get; init; }
}
