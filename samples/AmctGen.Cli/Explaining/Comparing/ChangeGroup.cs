using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Layers with the same changes.</summary>
/// <param name="Layers">The layers, in the order of the network.</param>
/// <param name="Changes">The changes; none for the layers that stay as they are.</param>
/// <param name="IsSkipped">Whether a feature does not apply to the layers in the new configuration.</param>
internal sealed record ChangeGroup(List<LayerRef> Layers, EquatableArray<LayerChange> Changes, bool IsSkipped);
