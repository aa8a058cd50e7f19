namespace AmctGen.Text;

/// <content>Names and values in forms that text format does not have, and that only the schema explains.</content>
sealed partial class DocumentChecker
{
    private static readonly string[] s_nulls = ["null", "Null", "NULL", "None", "nil", "undefined"];

    // The field that a name was meant for.
    private FieldShape? FindMeant(DocumentField field, MessageShape shape)
    {
        if (field.Form != NameForm.Numbered)
        {
            FieldShape? found = _registry.Find(shape, field);
            if (found is not null && field.Form == NameForm.Hyphenated)
            {
                AmendHyphens(field, found.TextName ?? found.Name);
            }
            return found;
        }
        foreach (FieldShape known in shape.Fields)
        {
            if (known.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == field.NameText)
            {
                string name = known.TextName ?? known.Name;
                Findings.Amend(field.FormFinding, TokenEdits.Replace(_document, field.Name, name),
                    $"fields are written by their names: number {field.NameText} is '{name}'");
                return known;
            }
        }
        return null;
    }

    private void AmendHyphens(DocumentField field, string name)
    {
        char wrong = _document.TextOf(field.Name).IndexOf('-') >= 0 ? '-' : '.';
        Findings.Amend(field.FormFinding, TokenEdits.Replace(_document, field.Name, name),
            $"a field name has no '{wrong}': did you mean '{name}'?");
    }

    // A finding about the form of a name also explains why it is not known.
    private bool ExplainsUnknown(DocumentField field, MessageShape shape)
    {
        if (field.Form == NameForm.Prose && Suggestions.Find(field.NameText, NamesOf(shape)) is null
            && field.Value is null or DocumentScalar { Kind: TokenKind.Identifier } && !HasBracketAfter(field.Name.End))
        {
            Findings.Amend(field.FormFinding, TextEdit.Insert(field.Name.Start, "# "), "a comment starts with '#'");
            return true;
        }
        if (field.Form is NameForm.Plain or NameForm.Prose)
        {
            return false;
        }
        string? near = field.Form == NameForm.Numbered ? null : Suggestions.Find(field.NameText, NamesOf(shape));
        if (near is not null && field.Form == NameForm.Hyphenated)
        {
            AmendHyphens(field, near);
        }
        else if (near is not null && field.Form == NameForm.Quoted)
        {
            Findings.Amend(field.FormFinding, TokenEdits.Replace(_document, field.Name, near), $"a field name is not quoted: write {near}");
        }
        else if (field.Form == NameForm.Quoted)
        {
            Findings.Drop(field.FormFinding);
            return false;
        }
        return true;
    }

    private static List<string> NamesOf(MessageShape shape)
    {
        var names = new List<string>();
        foreach (FieldShape field in shape.Fields)
        {
            names.Add(field.Name);
        }
        return names;
    }

    private bool HasBracketAfter(int position)
    {
        ReadOnlySpan<byte> rest = _document.Text.Span.Slice(position);
        int end = rest.IndexOf((byte)'\n');
        return (end < 0 ? rest : rest.Slice(0, end)).IndexOfAny("{}[]"u8) >= 0;
    }

    // Several values after commas: a list, a number with a decimal comma, or one with separators between its thousands.
    private void ExplainMore(FieldShape shape, DocumentScalar first, ScalarRest rest)
    {
        List<DocumentScalar> more = rest.Values;
        SourceSpan whole = rest.Span;
        string text = _document.TextOf(whole);
        if (shape.IsRepeated)
        {
            bool fits = SeverityOf(shape, first) is null
                && more.TrueForAll(item => !item.HasError && SeverityOf(shape, item) is null);
            Findings.Amend(rest.Finding, fits
                ? new RepairEdits(TextEdit.Insert(whole.Start, "["), TextEdit.Insert(whole.End, "]"))
                : default);
            return;
        }
        bool isDigits = first.Kind == TokenKind.Integer
            && more.TrueForAll(static item => item is { Kind: TokenKind.Integer, IsNegative: false })
            && text.IndexOf(' ') < 0 && text.IndexOf('\n') < 0 && text.IndexOf('#') < 0;
        if (isDigits && shape.Kind is FieldKind.Float or FieldKind.Double && more.Count == 1)
        {
            string number = text.Replace(',', '.');
            Findings.Amend(rest.Finding, TokenEdits.Replace(_document, whole, number),
                $"a number has a decimal point, not a comma: is {number} meant?");
        }
        else if (isDigits && shape.Message is null && shape.Enum is null && first.Tokens[0].Length <= 3
            && more.TrueForAll(static item => item.Span.Length == 3))
        {
            string number = text.Replace(",", "");
            Findings.Amend(rest.Finding, TokenEdits.Replace(_document, whole, number), $"a number has no separators: write {number}");
        }
        else
        {
            Findings.Amend(rest.Finding, default, $"a single value is expected here, not several");
        }
    }

    // A text of several words without quotes.
    private bool IsTextWithoutQuotes(FieldShape shape, DocumentScalar scalar)
    {
        if (scalar.Rest is not { Values.Count: 0 } rest || scalar.Kind != TokenKind.Identifier
            || shape.Kind is not (FieldKind.String or FieldKind.Bytes))
        {
            return false;
        }
        var whole = SourceSpan.FromBounds(scalar.Span.Start, rest.Span.End);
        string text = _document.TextOf(whole);
        bool isPlain = text.IndexOfAny(['"', '\\', '\'', '\n']) < 0;
        Findings.Amend(rest.Finding, isPlain ? TokenEdits.Replace(_document, whole, $"\"{text}\"") : null, "text must be in quotes");
        return true;
    }

    private bool ReportNull(DocumentField field, FieldShape shape, DocumentScalar scalar, FieldPath path, bool inList)
    {
        if (scalar.Kind != TokenKind.Identifier || scalar.IsNegative)
        {
            return false;
        }
        string text = _document.TextOf(scalar.Span);
        if (Array.IndexOf(s_nulls, text) < 0 || (shape.Enum is { } values && Array.IndexOf(values.Names, text) >= 0))
        {
            return false;
        }
        bool isNeeded = inList || shape.Cardinality == FieldCardinality.Required;
        Report(TextDiagnosticIds.WrongType, TextSeverity.Error, scalar.Span,
            $"there is no {text} in text format: leave '{field.NameText}' out", path,
            isNeeded ? default : TokenEdits.RemoveField(_document, field));
        return true;
    }

    // A scalar in place of a message that other formats write as one.
    private void ReportScalarForMessage(DocumentField field, MessageShape shape, DocumentScalar scalar, FieldPath path, bool inList)
    {
        string? written = WellKnownText.Of(_document, shape, scalar);
        string colon = field.HasColon || inList ? "" : ":";
        MessageText instead = written is null
            ? $"write {{ ... }} instead of {_document.TextOf(scalar.Span)}"
            : (MessageText)$"write {written}";
        Report(TextDiagnosticIds.WrongType, TextSeverity.Error, scalar.Span,
            $"'{field.NameText}' is a message ({shape.Name}): {instead}", path,
            written is null ? null : TokenEdits.Replace(_document, scalar.Span, colon + written));
    }
}
