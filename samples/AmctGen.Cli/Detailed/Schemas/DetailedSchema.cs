using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>The detailed configuration of a mode.</summary>
/// <remarks>Immutable data.</remarks>
internal sealed record DetailedSchema
{
    /// <summary>The mode.</summary>
    public required AmctMode Mode { get; init; }

    /// <summary>The values for the whole network, in AMCT's order.</summary>
    public required EquatableArray<DetailedField> Globals { get; init; }

    /// <summary>The values of a layer that turn features on.</summary>
    public EquatableArray<DetailedSwitch> Switches { get; init; }

    /// <summary>The sections of a layer, in AMCT's order.</summary>
    public required EquatableArray<DetailedSection> Sections { get; init; }

    /// <summary>Whether AMCT ignores unknown names in a layer instead of refusing them.</summary>
    public bool IgnoresUnknown { get; init; }

    /// <summary>All names that a layer can have.</summary>
    public IEnumerable<string> LayerKeys =>
        Switches.Select(static item => item.Key).Concat(Sections.Select(static section => section.Key));
}
