using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>A finding as the command reports it, whichever check has found it.</summary>
/// <remarks>Immutable. <see cref="FindingConversion"/> creates it from the findings of the checks.</remarks>
internal sealed record Finding
{
    /// <summary>The file of the finding, of its related places and of its repair.</summary>
    public required FindingFile File { get; init; }

    /// <summary>The id, for example <c>AMCT5001</c>; each has a help page.</summary>
    public required string Id { get; init; }

    public required TextSeverity Severity { get; init; }

    /// <summary>The problem and how to repair it, in a sentence without a final stop.</summary>
    public required MessageText Message { get; init; }

    /// <summary>The smallest part of the file with the problem; null if the file cannot be read or written at all.</summary>
    public FindingPlace? Place { get; init; }

    /// <summary>The field in proto names, for example <c>layers[3].name</c>; null outside of a field.</summary>
    public string? FieldPath { get; init; }

    /// <summary>The edits that resolve the finding; null if the user has to decide.</summary>
    public Repair? Repair { get; init; }

    /// <summary>Other locations that belong to the finding, for example the first of two duplicates.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>The word for the severity: error, warning or info.</summary>
    public string SeverityName => NameOf(Severity);

    /// <summary>The word for a severity.</summary>
    public static string NameOf(TextSeverity severity) => severity switch
    {
        TextSeverity.Error => "error",
        TextSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The finding about a file that cannot be read or written.</summary>
    public static Finding OfFile(string path, string message) => new()
    {
        File = FindingFile.Unreadable(path),
        Id = ToolErrors.Unreadable,
        Severity = TextSeverity.Error,
        Message = message,
    };
}
