using AmctGen.Schemas.Capabilities;

namespace AmctGen.Schemas.Effective;

/// <summary>How a layer is pruned.</summary>
/// <param name="Path">The section it comes from.</param>
/// <param name="Kind">Which layers can be pruned so.</param>
internal sealed record PruneSetting(string Path, Capability Kind)
{
    public double Ratio { get; init; }

    public bool AscendOptimized { get; init; } = true;

    public uint UpdateFrequency { get; init; }
}
