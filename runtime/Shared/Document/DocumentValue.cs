namespace AmctGen.Text;

/// <summary>A value in a document: a scalar, a message or a list.</summary>
abstract class DocumentValue
{
    /// <summary>From the first to the last byte of the value.</summary>
    public SourceSpan Span { get; set; }
}
