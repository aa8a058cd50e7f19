namespace AmctGen.Text;

/// <summary>One finding in a text-format file: what is wrong, where, and how to repair it.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record TextDiagnostic
{
    /// <summary>The kind of finding, as <c>AMCT5001</c>; each has a help page.</summary>
    public string Id { get; init; } = "";

    /// <summary>How bad it is.</summary>
    public TextSeverity Severity { get; init; } = TextSeverity.Error;

    /// <summary>What is wrong and how to repair it, in a sentence without a final stop.</summary>
    public string Message { get; init; } = "";

    /// <summary>The smallest stretch that is wrong, in bytes.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The place of the first wrong character.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The place behind the last wrong character.</summary>
    public SourceLocation EndLocation { get; init; }

    /// <summary>The field that is spoken of, in proto names, for example <c>layers[3].name</c>; null outside of one.</summary>
    public string? FieldPath { get; init; }

    /// <summary>How to change the text so that the finding goes away; null where that takes a decision.</summary>
    public Repair? Repair { get; init; }

    /// <summary>Other places that the finding speaks of.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary><c>(line,column): error AMCT5001: message</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityName} {Id}: {Message}";

    internal string SeverityName => Severity switch
    {
        TextSeverity.Error => "error",
        TextSeverity.Warning => "warning",
        _ => "info",
    };
}
