namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>A section of a layer in a detailed configuration, and the section of the simplified configuration that sets it.</summary>
/// <remarks>Immutable data.</remarks>
internal sealed record DetailedSection
{
    /// <summary>The name in the detailed configuration.</summary>
    public required string Key { get; init; }

    /// <summary>The feature that the section belongs to.</summary>
    public required string Feature { get; init; }

    /// <summary>The section of an entry in the simplified configuration.</summary>
    public required string Path { get; init; }

    /// <summary>The value that chooses the algorithm; null if the section is a single value.</summary>
    public string? AlgorithmKey { get; init; }

    /// <summary>The algorithms; the first one applies if none is chosen.</summary>
    public required EquatableArray<DetailedAlgorithm> Algorithms { get; init; }

    /// <summary>Whether the first algorithm applies if the simplified configuration has no such section.</summary>
    public bool IsBuiltIn { get; init; } = true;

    /// <summary>Whether AMCT fails for a layer without the section.</summary>
    public bool IsRequired { get; init; }
}
