using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective;

/// <summary>Layers that are quantized to the same widths.</summary>
/// <param name="Widths">The widths.</param>
/// <param name="Layers">The layers, in the order of the network.</param>
public sealed record WidthGroup(LayerWidths Widths, EquatableArray<LayerRef> Layers);
