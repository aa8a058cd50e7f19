namespace AmctGen.Text;

/// <summary>One finding in a text-format file, with its location and repair.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record TextDiagnostic
{
    /// <summary>The id, for example <c>AMCT5001</c>; each has a help page.</summary>
    public string Id { get; init; } = "";

    /// <summary>The severity of the finding.</summary>
    public TextSeverity Severity { get; init; } = TextSeverity.Error;

    /// <summary>The message: the problem and how to repair it, without a final stop.</summary>
    public string Message { get; init; } = "";

    /// <summary>The message with its parts, for other languages; null if it exists in English only.</summary>
    public MessageText? Text { get; init; }

    /// <summary>The smallest span of the problem, in bytes.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The location of the first character of the span.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The location after the last character of the span.</summary>
    public SourceLocation EndLocation { get; init; }

    /// <summary>The field of the finding in proto names, for example <c>layers[3].name</c>; null outside of a field.</summary>
    public string? FieldPath { get; init; }

    /// <summary>The edits that resolve the finding; null if the user has to decide.</summary>
    public Repair? Repair { get; init; }

    /// <summary>Other locations that belong to the finding, for example the first of two duplicates.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>The finding as <c>(line,column): error AMCT5001: message</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityName} {Id}: {Message}";

    internal string SeverityName => Severity switch
    {
        TextSeverity.Error => "error",
        TextSeverity.Warning => "warning",
        _ => "info",
    };
}
