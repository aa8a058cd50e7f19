namespace AmctGen.Text;

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
