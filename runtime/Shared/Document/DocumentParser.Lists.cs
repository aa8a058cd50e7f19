namespace AmctGen.Text;

/// <content>Lists, and several values that are not in a list.</content>
ref partial struct DocumentParser
{
    private DocumentList? ParseList(DocumentField field, int depth)
    {
        SourceSpan open = _tokens.Span;
        char closer = _tokens.IsSymbol('[') ? ']' : _tokens.IsSymbol('(') ? ')' : '}';
        if (!TryOpenList(field, depth))
        {
            return null;
        }
        int finding = closer == ']' ? -1
            : Error(TextDiagnosticIds.UnexpectedToken, open,
                $"a list is in square brackets: write '[' instead of '{_document.TextOf(open)}'");
        var list = new DocumentList();
        bool expectsItem = false;
        bool isBroken = false;
        while (true)
        {
            if (_tokens.IsSymbol(closer))
            {
                CloseList(list, open, finding, expectsItem);
                return list;
            }
            if (IsListAbandoned(hasItems: list.Items.Count > 0, expectsItem))
            {
                if (!_tooDeep && !isBroken)
                {
                    ReportOpenList(field, open, expectsItem);
                }
                break;
            }
            if (_tokens.IsSymbol(','))
            {
                Error(TextDiagnosticIds.ExtraSeparator, _tokens.Span, "an extra ',': there must be a value between two commas",
                    Replace(""));
                Advance();
                continue;
            }
            int line = _document.Lines.LineOf(_tokens.Start);
            if (ParseValue(field, depth, inList: true) is not { } item)
            {
                // The rest of the line, unless all of it was already skipped.
                if (_document.Lines.LineOf(_tokens.Start) == line)
                {
                    SkipLine();
                }
                break;
            }
            list.Items.Add(item);
            // A string without an end includes the bracket.
            isBroken = item is DocumentScalar { HasError: true };
            expectsItem = ParseSeparator(field, isBroken, closer);
        }
        list.Span = SourceSpan.FromBounds(open.Start, _tokens.PreviousEnd);
        return list;
    }

    // The finding is about brackets of another kind; -1 if they are square.
    private void CloseList(DocumentList list, SourceSpan open, int finding, bool expectsItem)
    {
        if (finding >= 0)
        {
            Findings.Amend(finding, new RepairEdits(new TextEdit(open, "["), new TextEdit(_tokens.Span, "]")));
        }
        if (expectsItem)
        {
            Error(TextDiagnosticIds.ExtraSeparator, new SourceSpan(_tokens.PreviousEnd - 1, 1),
                "a list must not end with ',': remove it", TrailingCommasRepair());
        }
        list.Span = SourceSpan.Cover(open, _tokens.Span);
        Advance();
    }

    private bool TryOpenList(DocumentField field, int depth)
    {
        SourceSpan open = _tokens.Span;
        if (depth > _depthLimit)
        {
            ReportTooDeep(open, "lists");
            return false;
        }
        Advance();
        if (!StartsLine() && LooksLikeField())
        {
            SourceSpan? closer = SkipLine();
            RepairEdits repair = BracesRepair(open, closer, depth);
            Error(TextDiagnosticIds.UnexpectedToken, open,
                $"the fields of the message '{field.NameText}' must be between '{{' and '}}', not in a list", repair);
            return false;
        }
        return true;
    }

    // Whether the current token, which is not the bracket, cannot belong to the list.
    private readonly bool IsListAbandoned(bool hasItems, bool expectsItem)
    {
        bool isFieldNext = LooksLikeField() && (StartsLine() || (hasItems && !expectsItem));
        return _tokens.Kind == TokenKind.End || _tokens.IsSymbol('}') || _tokens.IsSymbol('>') || isFieldNext;
    }

    private void ReportOpenList(DocumentField field, SourceSpan open, bool endsWithComma)
    {
        int line = _document.Locate(open.Start).Line;
        SourceSpan place = new(_tokens.PreviousEnd, 0);
        RepairEdits repair = MissingBracketRepair(endsWithComma);
        Error(TextDiagnosticIds.MissingCloser, place,
            $"a ']' is missing: the list of '{field.NameText}' opened in line {line} is not closed", repair);
    }

    // After an item; true if a comma announces another one.
    private bool ParseSeparator(DocumentField field, bool isBroken, char closer)
    {
        if (_tokens.IsSymbol(','))
        {
            Advance();
            return true;
        }
        if (!_tokens.IsSymbol(closer) && _tokens.Kind != TokenKind.End && !_tokens.IsSymbol('}') && !LooksLikeField())
        {
            SourceSpan place = new(_tokens.PreviousEnd, 0);
            Error(TextDiagnosticIds.UnexpectedToken, place,
                $"expected ',' or ']' in the list of '{field.NameText}', but found {Describe()}", MissingCommaRepair(isBroken));
            if (_tokens.IsSymbol(';'))
            {
                Advance();
            }
        }
        return false;
    }

    // Whether the current bracket and its closer enclose values and commas, and not the fields of a message.
    private readonly bool EnclosesValues(char closer)
    {
        Tokenizer ahead = _tokens;
        int values = 0;
        bool isWord = false;
        bool expectsValue = true;
        while (ahead.Next() && ahead.Error == TokenError.None)
        {
            if (ahead.IsSymbol(closer))
            {
                return !expectsValue && (values > 1 || !isWord);
            }
            bool isValue = ahead.Kind != TokenKind.Symbol;
            if (isValue ? !expectsValue : expectsValue ? !ahead.IsSymbol('-') : !ahead.IsSymbol(','))
            {
                return false;
            }
            values += isValue ? 1 : 0;
            isWord = ahead.Kind == TokenKind.Identifier;
            expectsValue = !isValue;
        }
        return false;
    }

    // After a comma: whether the current token is a value and not the name of a field.
    private readonly bool IsOneMoreValue()
    {
        if (_tokens.IsSymbol('-'))
        {
            return true;
        }
        if (_tokens.Kind is not (TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.Identifier)
            || _tokens.Error != TokenError.None)
        {
            return false;
        }
        bool isWord = _tokens.Kind == TokenKind.Identifier;
        int end = _tokens.End;
        Tokenizer ahead = _tokens;
        ahead.Next();
        bool isLast = ahead.Kind == TokenKind.End
            || ahead.IsSymbol(',') || ahead.IsSymbol(';') || ahead.IsSymbol('}') || ahead.IsSymbol('>')
            || _tokens.Source.Slice(end, ahead.Start - end).IndexOf((byte)'\n') >= 0;
        bool isName = ahead.IsSymbol(':') || ahead.IsSymbol('{') || ahead.IsSymbol('=')
            || (isWord && (ahead.IsSymbol('<') || ahead.IsSymbol('[')));
        return !isName && (!isWord || (isLast && !StartsLine()));
    }

    private void ParseMoreValues(DocumentField field, DocumentScalar first)
    {
        var values = new List<DocumentScalar>();
        do
        {
            if (ParseScalar(field, inList: true) is not { } item)
            {
                break;
            }
            values.Add(item);
            if (!_tokens.IsSymbol(','))
            {
                break;
            }
            Advance();
        }
        while (IsOneMoreValue());
        if (_tokens.IsSymbol(',') || _tokens.IsSymbol(';'))
        {
            Advance();
        }
        first.HasError = true;
        if (values.Count == 0)
        {
            return;
        }
        // The type of the field determines what was meant.
        var span = SourceSpan.FromBounds(first.Span.Start, values[values.Count - 1].Span.End);
        first.Rest = new ScalarRest(values, span, Error(TextDiagnosticIds.UnexpectedToken, span,
            $"several values of '{field.NameText}' are written as a list, [a, b]"));
    }
}
