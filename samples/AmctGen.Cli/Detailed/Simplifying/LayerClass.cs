using AmctGen.Schemas.Network;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Layers that AMCT cannot tell apart except by their names, and that have the same values in a detailed configuration.</summary>
internal sealed class LayerClass
{
    /// <summary>One of the layers.</summary>
    public required Layer Sample { get; init; }

    /// <summary>Its values.</summary>
    public required DetailedLayer Values { get; init; }

    /// <summary>The values as a text that is equal for equal values; null if the detailed configuration does not have the layers.</summary>
    public required string? Need { get; init; }

    /// <summary>The entries that can set the values, shortest first.</summary>
    public required IReadOnlyList<EntryText> Entries { get; init; }

    /// <summary>The names of all layers.</summary>
    public List<string> Names { get; } = [];

    public string Type => Sample.Type;

    /// <summary>The characters of the names with quotes and a separator.</summary>
    public int NamesLength => Names.Sum(static name => name.Length + 4);

    /// <summary>Whether the layers have a section of a feature.</summary>
    public bool Has(string feature) => Values.Parts.Any(part => part.Section.Feature == feature);

    /// <summary>Whether a feature is on.</summary>
    public bool IsOn(string feature) => Values.Enabled.GetValueOrDefault(feature);
}
