namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>A simplified configuration that the search has found.</summary>
/// <param name="Global">The global sections.</param>
/// <param name="Types">What is set for each type of layers.</param>
/// <param name="Layers">What is set for each class of layers.</param>
/// <param name="Cost">The approximate number of characters.</param>
internal sealed record Solution(
    EntryText Global, IReadOnlyDictionary<string, LayerChoice> Types, IReadOnlyDictionary<LayerClass, LayerChoice> Layers, long Cost);
