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

    /// <summary>The form of the name, if it is not a plain one.</summary>
    public WrittenName? Written { get; set; }

    /// <summary>The form of the name.</summary>
    public NameForm Form => Written?.Form ?? NameForm.Plain;

    /// <summary>The index of the document's finding about the form of the name; -1 if there is none or it was not kept.</summary>
    public int FormFinding => Written?.Finding ?? -1;

    /// <summary>Whether a colon follows the name.</summary>
    public bool HasColon { get; set; }

    /// <summary>The value; null if it is missing.</summary>
    public DocumentValue? Value { get; set; }
}
