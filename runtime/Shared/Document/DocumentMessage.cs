namespace AmctGen.Text;

/// <summary>A message: fields in braces, or all fields of a document.</summary>
sealed class DocumentMessage : DocumentValue
{
    public List<DocumentField> Fields { get; } = [];

    /// <summary>The opening brace; empty at the root.</summary>
    public SourceSpan Open { get; init; }

    /// <summary>The closing brace; empty at the root and if it is missing.</summary>
    public SourceSpan Close { get; set; }

    /// <summary>Whether something inside could not be parsed, so that a missing field is not reported.</summary>
    public bool HasError { get; set; }
}
