using AmctGen.Cli.Findings;

namespace AmctGen.Cli.Fixing;

/// <summary>A file after its repairs.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record FixResult
{
    /// <summary>The repaired text; the text itself if there is nothing to repair.</summary>
    public required byte[] Text { get; init; }

    /// <summary>The number of applied repairs.</summary>
    public required int Repairs { get; init; }

    /// <summary>The findings in the repaired text.</summary>
    public required IReadOnlyCollection<Finding> Left { get; init; }

    /// <summary>The repairs that are not applied, with the reasons, in sentences without a final stop.</summary>
    public required IReadOnlyList<string> Withheld { get; init; }
}
