namespace AmctGen.Text;

/// <content>Fields that the message does not have.</content>
sealed partial class DocumentChecker
{
    private void CheckUnknown(DocumentField field, MessageShape shape, FieldPath? path, FieldOccurrences seen)
    {
        bool isReserved = !field.IsBracketed && shape.IsReserved(field.NameText);
        bool isIncomplete = shape.IsIncomplete || (field.IsBracketed && (_registry.IsIncomplete || HasUnresolvedField(shape)));
        bool isSkipped = _ignoresUnknown || isIncomplete || (isReserved && _dialect == TextDialect.Strict);
        if (isIncomplete)
        {
            seen.HasUnknown = true;
            AddIncomplete(field.IsBracketed ? field.NameText : shape.FullName);
        }
        else if (!isReserved)
        {
            // If this is an error, a missing field may have been meant.
            seen.HasUnknown |= !_ignoresUnknown;
            if (!ExplainsUnknown(field, shape))
            {
                ReportUnknown(field, shape, path);
            }
        }
        int count = Findings.Count;
        if (isSkipped)
        {
            CheckSkipped(field, path);
        }
        // Errors inside are more important than the name.
        if (isReserved && !isIncomplete && Findings.Count == count && field.Value is { } value
            && !_document.HasErrorIn(value.Span))
        {
            MessageText consequence = isSkipped ? "so its value is ignored" : "and Python's reader refuses the name";
            Report(
                TextDiagnosticIds.ReservedName, isSkipped ? TextSeverity.Warning : TextSeverity.Error, field.Name,
                $"'{field.NameText}' is reserved in {shape.Name}, {consequence}: remove it", FieldPath.Of(path, field.NameText),
                    TokenEdits.RemoveField(_document, field));
        }
    }

    // If types are missing, their extensions may be missing too.
    private static bool HasUnresolvedField(MessageShape shape)
    {
        foreach (FieldShape field in shape.Fields)
        {
            if (field.IsIncomplete)
            {
                return true;
            }
        }
        return false;
    }

    // The value of a reserved field is ignored but must be well-formed.
    private void CheckSkipped(DocumentField field, FieldPath? path)
    {
        if (field.IsBracketed && !TypeUrl.IsName(field.NameText))
        {
            Report(TextDiagnosticIds.UnexpectedToken, TextSeverity.Error, field.Name,
                $"'{field.NameText}' is not a name: write [package.extension], or [type.googleapis.com/package.Message]", path);
        }
        if (!field.HasColon && field.Value is DocumentScalar or DocumentList)
        {
            ReportMissingColon(field, path);
        }
        if (field.Value is not null)
        {
            CheckSkippedValue(field.Value, path);
        }
    }

    private void CheckSkippedValue(DocumentValue value, FieldPath? path)
    {
        switch (value)
        {
            case DocumentMessage message:
                message.Fields.ForEach(field => CheckSkipped(field, path));
                break;
            case DocumentList list:
                list.Items.ForEach(item => CheckSkippedValue(item, path));
                break;
            case DocumentScalar { IsNegative: true, HasError: false } scalar when scalar.Kind == TokenKind.String
                || (scalar.Kind == TokenKind.Identifier && !FloatParser.TryParseWord(_document.Bytes(scalar.Tokens[0]), out _)):
                Report(TextDiagnosticIds.WrongType, TextSeverity.Error, scalar.Span,
                    $"'{_document.TextOf(scalar.Span)}' is not a value: '-' must be followed by a number", path);
                break;
        }
    }

    private void ReportUnknown(DocumentField field, MessageShape shape, FieldPath? path)
    {
        TextSeverity severity = _ignoresUnknown ? TextSeverity.Warning : TextSeverity.Error;
        if (!Findings.TryEnter(severity))
        {
            return;
        }
        string name = field.NameText;
        MessageText consequence = _ignoresUnknown ? "; it is ignored" : "";
        if (field.IsBracketed)
        {
            (MessageText message, string? extension) = UnknownExtensionHints.Find(name, shape, _registry);
            Findings.Add(_document.Finding(TextDiagnosticIds.UnknownExtension, severity, field.Name, $"{message}{consequence}",
                path?.ToString(), Rename(field, extension, shape)));
            return;
        }
        if (shape.FindField(name) is { TextName: { } typeName })
        {
            Findings.Add(_document.Finding(
                TextDiagnosticIds.UnknownField, severity, field.Name,
                    $"Python's reader knows the group '{name}' only as '{typeName}': write {typeName}{consequence}",
                FieldPath.Of(path, name).ToString(), Rename(field, typeName, shape)));
            return;
        }
        MessageText where = _enclosing.Count == 1
            ? $"{shape.Name}"
            : (MessageText)$"'{_enclosing[_enclosing.Count - 1].Name}' ({shape.Name})";
        (MessageText? hint, string? near) = _searches++ < MostHints
            ? UnknownFieldHints.Find(name, shape, _enclosing, _document.Locate(field.Name.Start).Line, _searches <= MostSearches)
            : (null, null);
        Findings.Add(_document.Finding(
            TextDiagnosticIds.UnknownField, severity, field.Name, $"{where} has no field '{name}'{hint}{consequence}",
                FieldPath.Of(path, name).ToString(), Rename(field, near, shape)));
    }
}
