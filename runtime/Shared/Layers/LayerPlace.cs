namespace AmctGen.Text;

/// <summary>A location in a file that lists layers.</summary>
/// <param name="Span">The span, in bytes of the text after any byte order mark.</param>
/// <param name="Start">The place of the first character.</param>
/// <param name="End">The place after the last character.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct LayerPlace(SourceSpan Span, SourceLocation Start, SourceLocation End)
{
    /// <summary>Creates an error at this location.</summary>
    public TextDiagnostic Error(string id, string message) =>
        new() { Id = id, Message = Shown.Sentence(message), Span = Span, Location = Start, EndLocation = End };
}
