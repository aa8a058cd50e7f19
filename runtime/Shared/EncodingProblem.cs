namespace AmctGen.Text;

/// <summary>Why a file cannot be read as text.</summary>
/// <param name="Span">The first invalid byte, or the mark of another encoding.</param>
/// <param name="Message">The probable encoding of the file, and how to save it.</param>
readonly record struct EncodingProblem(SourceSpan Span, string Message);
