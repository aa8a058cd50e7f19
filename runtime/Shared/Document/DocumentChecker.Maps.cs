namespace AmctGen.Text;

/// <content>Maps in the notations of other languages.</content>
sealed partial class DocumentChecker
{
    private static readonly string[] s_entryNames = ["key", "value"];

    // A map as an object whose names are the keys. True if the mistake was reported.
    private bool ReportMapLiteral(DocumentField field, DocumentMessage literal, FieldShape map, FieldPath path, bool inList)
    {
        if (inList || map.Message is not { } entry || entry.FindField("key") is not { } key || entry.FindField("value") is not { } value
            || literal.Fields.Count == 0 || !literal.Fields.TrueForAll(item => IsEntry(item, value)) || literal.Close.Length == 0)
        {
            return false;
        }
        bool hasKeys = literal.Fields.TrueForAll(item => KeyOf(item, key) is not null);
        string first = KeyOf(literal.Fields[0], key) ?? "...";
        MessageText message = $"'{field.NameText}' is a map: write {field.NameText} {{ key: {first} value: ... }}";
        RepairEdits repair = hasKeys ? EntriesOf(literal, key) : default;
        if (literal.Fields[0].FormFinding >= 0)
        {
            // The finding is at the first key.
            Findings.Amend(literal.Fields[0].FormFinding, repair, message);
        }
        else
        {
            Report(TextDiagnosticIds.WrongType, TextSeverity.Error, literal.Fields[0].Name, message, path, repair);
        }
        for (int i = 0; i < literal.Fields.Count; i++)
        {
            DocumentField item = literal.Fields[i];
            if (i > 0)
            {
                Findings.Drop(item.FormFinding);
            }
            CheckEntryValue(item, value, path);
        }
        return true;
    }

    private bool IsEntry(DocumentField item, FieldShape value)
    {
        if (item.IsBracketed || item.Form == NameForm.Subscripted || item.Value is not { } found || !Fits(found, value))
        {
            return false;
        }
        return item.Form != NameForm.Plain || Suggestions.Find(item.NameText, s_entryNames) is null;
    }

    // The key as text format writes it; null if it cannot be one.
    private static string? KeyOf(DocumentField item, FieldShape key) => key.Kind switch
    {
        FieldKind.String => item.Form == NameForm.Hyphenated ? null : $"\"{item.NameText}\"",
        FieldKind.Bool => item.NameText is "true" or "false" ? item.NameText : null,
        _ => item.NameText.Length < 10 && item.NameText.Length > 0 && item.NameText.All(char.IsDigit)
            ? item.NameText.TrimStart('0') is { Length: > 0 } digits ? digits : "0"
            : null,
    };

    // One entry replaces the object; several become the elements of a list.
    private RepairEdits EntriesOf(DocumentMessage literal, FieldShape key)
    {
        var edits = new List<TextEdit>();
        bool isList = literal.Fields.Count > 1;
        if (isList)
        {
            edits.Add(new TextEdit(literal.Open, "["));
        }
        for (int i = 0; i < literal.Fields.Count; i++)
        {
            DocumentField item = literal.Fields[i];
            edits.Add(new TextEdit(item.Name, $"{(isList ? "{ " : "")}key: {KeyOf(item, key)} value"));
            if (!isList)
            {
                continue;
            }
            int separator = Tokenizer.SkipTrivia(_document.Text.Span, item.Value!.Span.End, _document.Options, out _);
            bool isLast = i + 1 == literal.Fields.Count;
            byte written = separator < _document.Text.Length ? _document.Text.Span[separator] : (byte)0;
            bool hasSeparator = written is (byte)',' or (byte)';';
            edits.Add(TextEdit.Insert(item.Value.Span.End, hasSeparator || isLast ? " }" : " },"));
            if (hasSeparator && (isLast || written == ';'))
            {
                edits.Add(new TextEdit(new SourceSpan(separator, 1), isLast ? "" : ","));
            }
        }
        if (isList)
        {
            edits.Add(new TextEdit(literal.Close, "]"));
        }
        // Edits at one location are one edit.
        for (int i = edits.Count - 1; i > 0; i--)
        {
            if (edits[i].Span.Start == edits[i - 1].Span.Start)
            {
                edits[i - 1] = new TextEdit(SourceSpan.Cover(edits[i - 1].Span, edits[i].Span), edits[i - 1].NewText + edits[i].NewText);
                edits.RemoveAt(i);
            }
        }
        return edits.Count <= MostHints * 10 ? new RepairEdits([.. edits]) : default;
    }

    private void CheckEntryValue(DocumentField item, FieldShape value, FieldPath path)
    {
        if (item.Value is DocumentMessage message && value.Message is { } shape)
        {
            CheckMessage([new MessagePart(message, item)], shape, path);
        }
    }

    // A key or an index in brackets after the name of a field. True if the value was checked.
    private bool CheckSubscript(DocumentField field, FieldShape shape, FieldPath path)
    {
        SourceSpan subscript = field.Written!.Subscript;
        SourceSpan inner = SourceSpan.FromBounds(subscript.Start + 1, subscript.End - 1);
        string written = _document.TextOf(inner).Trim();
        if (shape.Cardinality == FieldCardinality.Map && shape.Message?.FindField("value") is { } value)
        {
            bool isText = shape.Message.FindField("key")?.Kind == FieldKind.String;
            string key = isText && TypeUrl.IsIdentifier(written) ? $"\"{written}\"" : written;
            RepairEdits repair = field.Value is { } entry && !TokenEdits.HasComment(_document, inner) && Fits(entry, value)
                ? new RepairEdits(new TextEdit(subscript, $" {{ key: {key} value"), TextEdit.Insert(entry.Span.End, " }"))
                : default;
            Findings.Amend(field.FormFinding, repair,
                $"'{field.NameText}' is a map: write {field.NameText} {{ key: {key} value: ... }}");
            CheckEntryValue(field, value, path);
            return true;
        }
        if (shape.IsRepeated && written.All(char.IsDigit))
        {
            Findings.Amend(field.FormFinding, TokenEdits.Replace(_document, subscript, ""),
                "the elements of a list are written one after another, without an index");
        }
        return false;
    }
}
