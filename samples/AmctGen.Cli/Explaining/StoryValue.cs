namespace AmctGen.Cli.Explaining;

/// <summary>A section or single value that applies to a layer, and why.</summary>
internal sealed record StoryValue
{
    /// <summary>The section's field in proto names, or what the value is called.</summary>
    public required string Name { get; init; }

    /// <summary>The value in one line, or why there is none.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required StoryPlace Place { get; init; }

    /// <summary>The origin in a sentence without a final stop.</summary>
    public required string Reason { get; init; }

    /// <summary>What does not count, strongest first.</summary>
    public EquatableArray<StoryLoser> Hidden { get; init; }
}
