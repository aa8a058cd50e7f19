namespace AmctGen.Text;

/// <summary>
/// A mistake that is corrected before the fields of a text are parsed, so that parsing continues as if it had not been made.
/// </summary>
sealed class Correction
{
    /// <summary>The id of the finding.</summary>
    public required string Id { get; init; }

    /// <summary>The location of the mistake in the original text.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The message.</summary>
    public required Func<MessageText> Message { get; init; }

    /// <summary>The changes with which the text is parsed, in the order of their locations.</summary>
    public List<TextEdit> Reading { get; } = [];

    /// <summary>The repair, if it differs from <see cref="Reading"/>; empty if the user has to decide.</summary>
    public TextEdit[]? Repair { get; init; }

    /// <summary>The finding.</summary>
    /// <param name="original">The document of the original text.</param>
    public TextDiagnostic ToFinding(TextDocument original) => original.Finding(Id, TextSeverity.Error, Span, Message(), repair: Edits);

    private RepairEdits Edits => new(Repair ?? [.. Reading]);
}
