namespace AmctGen.Cli.Explaining.Asking;

/// <summary>The answer to the question why something does not apply to a layer.</summary>
internal sealed record WhyNot
{
    /// <summary>The question as typed.</summary>
    public required string Text { get; init; }

    /// <summary>What is wanted.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>Whether it applies.</summary>
    public required bool Applies { get; init; }

    /// <summary>Why it does not apply, or what does.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The smallest edit after which it applies; null if it does, or if none was found.</summary>
    public ConfigEdit? Edit { get; init; }
}
