using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>A story, and the layers to which it applies.</summary>
/// <param name="Story">The story.</param>
/// <param name="Layers">The layers, in the order of the network.</param>
/// <param name="IsChanged">Whether AMCT changes a setting.</param>
internal sealed record StoryLayers(Story Story, List<LayerRef> Layers, bool IsChanged);
