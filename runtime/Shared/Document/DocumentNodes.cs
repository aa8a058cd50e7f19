namespace AmctGen.Text;

/// <summary>A value in a document: a scalar, a message or a list.</summary>
abstract class DocumentValue
{
    /// <summary>From the first to the last byte of the value.</summary>
    public SourceSpan Span { get; set; }
}

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
}

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

/// <summary>Values between brackets.</summary>
sealed class DocumentList : DocumentValue
{
    public List<DocumentValue> Items { get; } = [];
}

/// <summary>A field: a name and a value.</summary>
sealed class DocumentField
{
    /// <summary>The name; with its brackets for an extension or Any.</summary>
    public SourceSpan Name { get; init; }

    /// <summary>The name without white space and comments inside brackets.</summary>
    public string NameText { get; init; } = "";

    /// <summary>Whether the name itself is broken, so that no value is looked for.</summary>
    public bool HasError { get; init; }

    /// <summary>Whether the name stands in brackets.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Whether a colon follows the name.</summary>
    public bool HasColon { get; set; }

    /// <summary>The value; null where it is missing.</summary>
    public DocumentValue? Value { get; set; }
}
