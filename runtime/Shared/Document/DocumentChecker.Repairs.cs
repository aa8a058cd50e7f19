namespace AmctGen.Text;

/// <content>The repairs that depend on the schema.</content>
sealed partial class DocumentChecker
{
    private int _renames;

    // If both settings are equal, either can be removed. Equal messages that Python merges would have their elements twice.
    private RepairEdits RemoveEqual(DocumentField first, DocumentField second, FieldShape shape) =>
        first.Value is { } value && second.Value is { } same && IsEqual(value, same)
        && (_dialect == TextDialect.Strict || shape.Message is null)
            ? TokenEdits.RemoveField(_document, second)
            : default;

    private bool IsEqual(DocumentValue left, DocumentValue right) => _document.Bytes(left.Span).SequenceEqual(_document.Bytes(right.Span));

    // A single value without the brackets around it, if it fits.
    private RepairEdits WithoutBrackets(DocumentField field, DocumentList list, FieldShape shape)
    {
        if (!Findings.IsWanted || list.Items.Count != 1 || !Fits(list.Items[0], shape)
            || _document.Bytes(list.Span)[list.Span.Length - 1] != ']')
        {
            return default;
        }
        string colon = field.HasColon || shape.Message is not null ? "" : ":";
        TextEdit? open = TokenEdits.Replace(_document, new SourceSpan(list.Span.Start, 1), colon);
        TextEdit? close = TokenEdits.Replace(_document, new SourceSpan(list.Span.End - 1, 1), "");
        return new RepairEdits(open!.Value, close!.Value);
    }

    // Text without quotes: a string, the value of an enum with the enum's name before it, or a number with separators.
    private void AmendBareText(FieldShape shape, DocumentScalar scalar)
    {
        string text = _document.TextOf(scalar.Span);
        if (shape.Kind is FieldKind.String or FieldKind.Bytes)
        {
            Findings.Amend(scalar.BareTextFinding,
                TokenEdits.Replace(_document, scalar.Span, $"\"{text.Replace("\\", "\\\\")}\""),
                scalar.Kind == TokenKind.Identifier ? null : $"'{text}' is neither a name nor a number: text must be in quotes");
            return;
        }
        string last = text.Substring(text.LastIndexOfAny(['.', ':']) + 1);
        bool isValue = shape.Enum is { } values && last.Length < text.Length && Array.IndexOf(values.Names, last) >= 0;
        string digits = text.Replace("_", "");
        bool isNumber = shape.Message is null && shape.Enum is null && digits.Length < text.Length && digits.All(char.IsDigit)
            && digits.Length is > 0 and < 10 && digits[0] != '0';
        if (isValue || isNumber)
        {
            Findings.Amend(scalar.BareTextFinding, TokenEdits.Replace(_document, scalar.Span, isValue ? last : digits),
                isValue ? $"an enum value is written without qualification: write {last}" : $"a number has no separators: write {digits}");
        }
    }

    // Another name for a field, only if the message can have this field and the value matches it.
    private TextEdit? Rename(DocumentField field, string? name, MessageShape shape)
    {
        // Each of these searches the fields of the message.
        if (name is null || _renames++ >= MostHints)
        {
            return null;
        }
        var renamed = new DocumentField { Name = new SourceSpan(-1, 0), NameText = name, IsBracketed = name[0] == '[' };
        if (_registry.Find(shape, renamed) is not { } meant || (field.Value is { } value && !FitsField(field, value, meant))
            || !HasRoom(field, meant))
        {
            return null;
        }
        return TokenEdits.Replace(_document, field.Name,
            _document.IsPython && meant.Kind == FieldKind.Group && !renamed.IsBracketed ? meant.TextName ?? name : name);
    }

    private bool HasRoom(DocumentField field, FieldShape meant)
    {
        if (meant.IsRepeated)
        {
            return true;
        }
        EnclosingMessage message = _enclosing[_enclosing.Count - 1];
        foreach (MessagePart part in message.Parts)
        {
            foreach (DocumentField other in part.Message.Fields)
            {
                if (other == field)
                {
                    continue;
                }
                bool isSame = other.NameText == meant.Name || other.NameText == meant.TextName;
                bool sharesOneof = meant.Oneof >= 0 && !other.IsBracketed && message.Shape.FindField(other.NameText)?.Oneof == meant.Oneof;
                if (isSame || sharesOneof || (message.Shape.IsAny && other.IsBracketed))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private bool FitsField(DocumentField field, DocumentValue value, FieldShape shape) => value is DocumentList list
        ? shape.IsRepeated && (field.HasColon || shape.Message is not null) && list.Items.TrueForAll(item => Fits(item, shape))
        : Fits(value, shape);

    // Errors inside a message are found when the message is known.
    private bool Fits(DocumentValue value, FieldShape shape) => shape.IsIncomplete || value switch
    {
        DocumentMessage => shape.Message is not null,
        DocumentScalar scalar => shape.Message is null && (scalar.HasError || SeverityOf(shape, scalar) != TextSeverity.Error),
        _ => false,
    };
}
