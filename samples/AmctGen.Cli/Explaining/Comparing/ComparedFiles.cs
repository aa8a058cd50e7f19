using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Two files and what changes from one to the other.</summary>
internal sealed record ComparedFiles
{
    public required FindingFile Old { get; init; }

    public required FindingFile New { get; init; }

    public required ConfigDifference Difference { get; init; }

    /// <summary>The findings about the new file.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The language of the output.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether AMCT refuses one of the files.</summary>
    public required bool IsRefused { get; init; }
}
