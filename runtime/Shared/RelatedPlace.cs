namespace AmctGen.Text;

/// <summary>Another place that a finding speaks of: the first of two duplicates, the brace that stays open.</summary>
/// <param name="Message">What is there.</param>
/// <param name="Span">Where, in bytes.</param>
/// <param name="Location">Where, as people count.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record RelatedPlace(string Message, SourceSpan Span, SourceLocation Location);
