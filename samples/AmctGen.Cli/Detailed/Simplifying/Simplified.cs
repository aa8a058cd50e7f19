using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>A simplified configuration.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Derived">The detailed configuration that AMCT derives from it; null if AMCT refuses it.</param>
internal sealed record Simplified(string Text, JsonNode? Derived);
