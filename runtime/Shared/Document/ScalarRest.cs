namespace AmctGen.Text;

/// <summary>What follows a value although it does not belong to it.</summary>
/// <param name="Values">Further values after commas, which are not in a list; empty if words follow.</param>
/// <param name="Span">The values or words.</param>
/// <param name="Finding">The index of the document's finding about it; -1 if it was not kept.</param>
sealed record ScalarRest(List<DocumentScalar> Values, SourceSpan Span, int Finding);
