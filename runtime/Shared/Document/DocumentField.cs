namespace AmctGen.Text;

/// <summary>A field: a name and a value.</summary>
sealed class DocumentField
{
    /// <summary>The name; including the brackets of an extension or Any.</summary>
    public SourceSpan Name { get; init; }

    /// <summary>The name without white space and comments inside brackets.</summary>
    public string NameText { get; init; } = "";

    /// <summary>Whether the name itself is invalid, so that no value is parsed.</summary>
    public bool HasError { get; init; }

    /// <summary>Whether the name is in brackets.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Whether a colon follows the name.</summary>
    public bool HasColon { get; set; }

    /// <summary>The value; null if it is missing.</summary>
    public DocumentValue? Value { get; set; }
}
