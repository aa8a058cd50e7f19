namespace AmctGen.Text;

/// <summary>A number, an identifier or adjacent strings, with a minus in front where one was written.</summary>
sealed class DocumentScalar : DocumentValue
{
    public bool IsNegative { get; init; }

    /// <summary>The kind of the first token behind the minus.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>The tokens behind the minus: one, or several strings.</summary>
    public List<SourceSpan> Tokens { get; } = new(1);

    /// <summary>Whether an error inside was reported already.</summary>
    public bool HasError { get; set; }

    /// <summary>For text without quotes: which of the document's findings says so; -1 where none does, or it was not kept.</summary>
    public int BareTextFinding { get; set; } = -1;
}
