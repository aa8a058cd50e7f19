namespace AmctGen.Text;

/// <summary>Why a file cannot be read as text.</summary>
/// <param name="Span">The first byte that is wrong, or the mark of another encoding.</param>
/// <param name="Message">What the file probably is, and how to save it.</param>
readonly record struct EncodingProblem(SourceSpan Span, string Message);
