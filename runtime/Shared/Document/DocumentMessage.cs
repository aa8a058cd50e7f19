namespace AmctGen.Text;

/// <summary>Fields between braces, or all fields of a document.</summary>
sealed class DocumentMessage : DocumentValue
{
    public List<DocumentField> Fields { get; } = [];

    /// <summary>The opening brace; empty at the root.</summary>
    public SourceSpan Open { get; init; }

    /// <summary>The closing brace; empty at the root and where it is missing.</summary>
    public SourceSpan Close { get; set; }

    /// <summary>Whether something inside could not be understood, so that absence of a field proves nothing.</summary>
    public bool HasError { get; set; }
}
