namespace AmctGen.Text;

/// <summary>A related location of a finding, for example the first of two duplicates, or the brace that is not closed.</summary>
/// <param name="Message">A description of this location.</param>
/// <param name="Span">The location in bytes.</param>
/// <param name="Location">The location as line and column.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record RelatedPlace(string Message, SourceSpan Span, SourceLocation Location)
{
    /// <summary>The description with its parts, for other languages; null if it exists in English only.</summary>
    internal MessageText? Text { get; init; }
}
