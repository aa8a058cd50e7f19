namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>What changes from one configuration to another.</summary>
internal sealed record ConfigDifference
{
    /// <summary>The layers that change, those with the same changes together.</summary>
    public required IReadOnlyList<ChangeGroup> Groups { get; init; }

    /// <summary>The layers that stay as they are.</summary>
    public required IReadOnlyList<ChangeGroup> Unchanged { get; init; }

    /// <summary>The fields that differ and change no layer.</summary>
    public required IReadOnlyList<LayerChange> Fields { get; init; }

    /// <summary>Whether anything but comments and layout differs.</summary>
    public bool IsAny => Groups.Count > 0 || Fields.Count > 0;
}
