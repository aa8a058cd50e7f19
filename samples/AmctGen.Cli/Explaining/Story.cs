namespace AmctGen.Cli.Explaining;

/// <summary>What applies to a layer, and why, without the layer: layers with the same answer have equal stories.</summary>
/// <param name="Features">The features.</param>
internal sealed record Story(EquatableArray<StoryFeature> Features);
