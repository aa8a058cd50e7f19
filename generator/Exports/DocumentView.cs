using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>Reads single values out of a document that has been checked.</summary>
internal readonly struct DocumentView(TextDocument document, DocumentMessage message)
{
    /// <summary>The string value of a field, and its location; null if it is not set.</summary>
    public (string Value, SourceSpan Span)? String(string name)
    {
        if (Find(name)?.Value is not DocumentScalar { Kind: TokenKind.String } scalar)
        {
            return null;
        }
        var bytes = new List<byte>();
        foreach (SourceSpan token in scalar.Tokens)
        {
            Literals.AppendString(document.Bytes(token), bytes);
        }
        return (Utf8.Decode([.. bytes]), scalar.Span);
    }

    /// <summary>The identifier value of a field (an enum value or a bool); null if it is not set.</summary>
    public string? Word(string name) => Find(name)?.Value is DocumentScalar scalar ? document.TextOf(scalar.Tokens[0]) : null;

    public bool Bool(string name, bool otherwise) => Word(name) is { } word ? word is "true" or "True" or "t" or "1" : otherwise;

    /// <summary>The messages of a repeated field.</summary>
    public List<DocumentView> Messages(string name)
    {
        var views = new List<DocumentView>();
        foreach (DocumentField field in message.Fields)
        {
            if (field.NameText != name)
            {
                continue;
            }
            IEnumerable<DocumentValue> values = field.Value is DocumentList list ? list.Items : [field.Value!];
            foreach (DocumentValue value in values)
            {
                views.Add(new DocumentView(document, (DocumentMessage)value));
            }
        }
        return views;
    }

    private DocumentField? Find(string name)
    {
        foreach (DocumentField field in message.Fields)
        {
            if (field.NameText == name)
            {
                return field;
            }
        }
        return null;
    }
}
