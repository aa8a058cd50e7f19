using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed;

/// <summary>A layer of a detailed configuration.</summary>
/// <param name="Member">The layer's name and its object; null for a layer that the file does not have.</param>
/// <param name="Enabled">Whether each feature is on, if the file states it.</param>
/// <param name="Parts">Its sections.</param>
internal sealed record DetailedLayer(JsonMember? Member, IReadOnlyDictionary<string, bool> Enabled, IReadOnlyList<DetailedPart> Parts)
{
    public string Name => Member?.Name ?? "";
}
