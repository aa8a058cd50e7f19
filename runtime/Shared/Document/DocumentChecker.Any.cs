namespace AmctGen.Text;

/// <content>The content of an Any.</content>
sealed partial class DocumentChecker
{
    // An Any contains one message, in brackets or as its type and bytes, and the two forms cannot be combined.
    private void CheckContent(List<MessagePart> parts, FieldPath? path)
    {
        DocumentField? first = null;
        foreach (DocumentField field in parts.SelectMany(static part => part.Message.Fields))
        {
            if (_document.IsPython && field.IsBracketed)
            {
                CheckPythonContent(field, path);
            }
            if (first is not null && (first.IsBracketed || field.IsBracketed))
            {
                Report(
                    TextDiagnosticIds.DuplicateField, _document.IsPython ? TextSeverity.Warning : TextSeverity.Error, field.Name,
                    $"'{field.NameText}' sets the Any a second time "
                        + $"(after '{first.NameText}' in line {_document.Locate(first.Name.Start).Line})"
                        + $"{(_document.IsPython ? "; the last one wins" : ": remove one of them")}",
                    path, default, _document.Related($"'{first.NameText}' is set here", first.Name));
            }
            first = field.IsBracketed ? field : first ?? field;
        }
    }

    private void CheckPythonContent(DocumentField field, FieldPath? path)
    {
        if (TypeUrl.MessageOf(field.NameText) is not null && !PythonNames.IsPrefix(field.NameText))
        {
            Report(
                TextDiagnosticIds.UnexpectedToken, TextSeverity.Error, field.Name,
                $"Python's reader accepts only three words before the type, as in [type.googleapis.com/package.Message], not "
                    + $"'{field.NameText}'", path);
        }
        int next = PythonTrivia.Skip(_document.Text.Span, field.Value?.Span.End ?? field.Name.End);
        if (field.Value is DocumentMessage && next < _document.Text.Length && _document.Text.Span[next] is (byte)',' or (byte)';')
        {
            Report(TextDiagnosticIds.ExtraSeparator, TextSeverity.Error, new SourceSpan(next, 1),
                "Python's reader accepts no separator after the message in an Any: remove it", path,
                TokenEdits.Replace(_document, new SourceSpan(next, 1), ""));
        }
    }
}
