namespace AmctGen.Text;

/// <summary>A number, an identifier or adjacent strings, with an optional minus sign.</summary>
sealed class DocumentScalar : DocumentValue
{
    public bool IsNegative { get; init; }

    /// <summary>The kind of the first token after the minus sign.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>The tokens after the minus sign: one, or several strings.</summary>
    public List<SourceSpan> Tokens { get; } = new(1);

    /// <summary>Whether an error inside was already reported.</summary>
    public bool HasError { get; set; }

    /// <summary>For text without quotes: the index of the document's finding about it; -1 if there is none or it was not kept.</summary>
    public int BareTextFinding { get; set; } = -1;

    /// <summary>What follows the value although it does not belong to it; null if nothing does.</summary>
    public ScalarRest? Rest { get; set; }
}
