using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed;

/// <summary>A detailed configuration whose structure has no errors.</summary>
internal sealed record DetailedConfig
{
    public required DetailedSchema Schema { get; init; }

    /// <summary>The text and its findings.</summary>
    public required JsonTree Tree { get; init; }

    /// <summary>The values for the whole network.</summary>
    public required IReadOnlyList<DetailedValue> Globals { get; init; }

    /// <summary>The layers, in the order of the file.</summary>
    public required IReadOnlyList<DetailedLayer> Layers { get; init; }

    /// <summary>The value for the whole network with a name; null if the file omits it.</summary>
    public JsonMember? Global(string key) => Globals.FirstOrDefault(value => value.Field.Key == key)?.Member;
}
