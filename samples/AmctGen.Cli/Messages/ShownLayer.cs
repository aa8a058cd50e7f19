using AmctGen.Resolution;

namespace AmctGen.Cli.Messages;

/// <summary>A layer that is explained, and its form in the output.</summary>
/// <param name="Layer">The layer for the resolver.</param>
/// <param name="Shown">The layer in the output: <c>*</c> is any other name or type.</param>
internal readonly record struct ShownLayer(LayerRef Layer, LayerRef Shown);
