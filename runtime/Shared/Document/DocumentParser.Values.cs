namespace AmctGen.Text;

/// <content>The values after a field's name.</content>
ref partial struct DocumentParser
{
    private void ParseValueOf(DocumentField field, int depth)
    {
        if (!field.HasColon && _tokens.Kind != TokenKind.End && !_tokens.IsSymbol('{') && !_tokens.IsSymbol('<') && !_tokens.IsSymbol('['))
        {
            bool hasValue = !StartsLine() && !LooksLikeField() && (_tokens.Kind != TokenKind.Symbol || _tokens.IsSymbol('-'));
            if (hasValue)
            {
                Error(TextDiagnosticIds.MissingColon, new SourceSpan(field.Name.End, 0), $"a ':' is missing after '{field.NameText}'",
                    TextEdit.Insert(field.Name.End, ":"));
                field.HasColon = true;
            }
        }
        bool isMissing = _tokens.Kind == TokenKind.End || _tokens.IsSymbol('}') || _tokens.IsSymbol('>') || _tokens.IsSymbol(',')
            || _tokens.IsSymbol(';')
            || _tokens.IsSymbol(']') || (!field.HasColon && LooksLikeField())
                || (StartsLine()
                && (!field.HasColon
                ? !_tokens.IsSymbol('{') && !_tokens.IsSymbol('<') && !_tokens.IsSymbol('[')
                : LooksLikeField() || LacksColon()));
        if (isMissing)
        {
            MessageText repair = field.HasColon ? "write one after the ':'" : "write ': value' or '{ ... }' after it";
            Error(TextDiagnosticIds.MissingValue, field.Name, $"'{field.NameText}' has no value: {repair}");
            return;
        }
        field.Value = ParseValue(field, depth, inList: false);
    }

    private DocumentValue? ParseValue(DocumentField field, int depth, bool inList)
    {
        if (_tokens.IsSymbol('{') || _tokens.IsSymbol('<'))
        {
            return ParseMessage(field, depth + 1);
        }
        if (_tokens.IsSymbol('['))
        {
            // A list in a list only occurs in text that is skipped.
            return ParseList(field, inList ? depth + 1 : depth);
        }
        return ParseScalar(field, inList);
    }

    private DocumentMessage ParseMessage(DocumentField field, int depth)
    {
        char closer = _tokens.IsSymbol('{') ? '}' : '>';
        var message = new DocumentMessage { Open = _tokens.Span };
        int indentation = Indentation(field.Name.Start);
        if (depth > _depthLimit)
        {
            SkipTooDeep(message);
            return message;
        }
        Advance();
        ParseFields(message, closer, depth, field.NameText, indentation);
        message.Span = SourceSpan.Cover(message.Open, message.Close);
        return message;
    }

    // Brackets are counted without recursion, because the nesting may be hostile.
    private void SkipTooDeep(DocumentMessage message)
    {
        message.HasError = true;
        ReportTooDeep(message.Open, "messages");
        int open = 0;
        do
        {
            if (_tokens.IsSymbol('{') || _tokens.IsSymbol('<'))
            {
                open++;
            }
            else if (_tokens.IsSymbol('}') || _tokens.IsSymbol('>'))
            {
                open--;
            }
            message.Close = _tokens.Span;
            Advance();
        }
        while (open > 0 && _tokens.Kind != TokenKind.End);
        message.Span = SourceSpan.Cover(message.Open, message.Close);
    }

    private void ReportTooDeep(SourceSpan open, MessageText what)
    {
        if (!_tooDeep)
        {
            _tooDeep = true;
            Error(TextDiagnosticIds.TooDeep, open,
                $"{what} are nested deeper than {_depthLimit} levels: nest less deeply, or raise the depth limit");
        }
    }

    private DocumentList? ParseList(DocumentField field, int depth)
    {
        SourceSpan open = _tokens.Span;
        if (!TryOpenList(field, depth))
        {
            return null;
        }
        var list = new DocumentList();
        bool expectsItem = false;
        bool isBroken = false;
        while (true)
        {
            if (_tokens.IsSymbol(']'))
            {
                if (expectsItem)
                {
                    Error(TextDiagnosticIds.ExtraSeparator, new SourceSpan(_tokens.PreviousEnd - 1, 1),
                        "a list must not end with ',': remove it", TrailingCommasRepair());
                }
                list.Span = SourceSpan.Cover(open, _tokens.Span);
                Advance();
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
            expectsItem = ParseSeparator(field, isBroken);
        }
        list.Span = SourceSpan.FromBounds(open.Start, _tokens.PreviousEnd);
        return list;
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
    private bool ParseSeparator(DocumentField field, bool isBroken)
    {
        if (_tokens.IsSymbol(','))
        {
            Advance();
            return true;
        }
        if (!_tokens.IsSymbol(']') && _tokens.Kind != TokenKind.End && !_tokens.IsSymbol('}') && !LooksLikeField())
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

    private DocumentScalar? ParseScalar(DocumentField field, bool inList)
    {
        int start = _tokens.Start;
        bool isNegative = _tokens.IsSymbol('-');
        if (isNegative)
        {
            Advance();
            if (_isPython && _tokens.Start > start + 1 && (_tokens.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.Identifier))
            {
                SourceSpan blanks = SourceSpan.FromBounds(start + 1, _tokens.Start);
                Error(TextDiagnosticIds.UnexpectedToken, blanks,
                    "Python's reader accepts no white space after '-': write the number next to it", TokenEdits.Join(_document, blanks));
            }
        }
        bool hasPlus = _isPython && !isNegative && _tokens.IsSymbol('+') && IsNumberNext();
        if (hasPlus)
        {
            Advance();
        }
        if (_tokens.Kind is TokenKind.End or TokenKind.Symbol)
        {
            return RecoverScalar(field, inList);
        }
        var scalar = new DocumentScalar { IsNegative = isNegative, Kind = _tokens.Kind };
        do
        {
            scalar.Tokens.Add(hasPlus ? SourceSpan.FromBounds(start, _tokens.End) : _tokens.Span);
            scalar.Span = SourceSpan.FromBounds(start, _tokens.End);
        }
        while (TryContinueScalar(scalar));
        if (!scalar.HasError && _tokens.Start == scalar.Span.End)
        {
            CheckWhatTouches(scalar);
        }
        return scalar;
    }

    // At a token that is not a value.
    private DocumentScalar? RecoverScalar(DocumentField field, bool inList)
    {
        if (_tokens.Error != TokenError.None)
        {
            ReportTokenError();
        }
        else if (_tokens.IsSymbol('+'))
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "a number cannot start with '+': remove it", PlusRepair());
            Advance();
            return _tokens.Kind is TokenKind.Integer or TokenKind.Float ? ParseScalar(field, inList) : null;
        }
        else
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, $"expected a value for '{field.NameText}', but found {Describe()}");
        }
        SkipLine();
        return null;
    }

    // Skips a token of the scalar; true if another string follows that belongs to it.
    private bool TryContinueScalar(DocumentScalar scalar)
    {
        TokenError error = _tokens.Error;
        if (error != TokenError.None)
        {
            scalar.HasError = true;
            ReportTokenError();
        }
        Advance();
        if (error == TokenError.LetterAfterNumber && _tokens.Kind == TokenKind.Identifier)
        {
            Advance();
        }
        return error != TokenError.UnterminatedString && scalar.Kind == TokenKind.String && _tokens.Kind == TokenKind.String;
    }

    // Whether a number or a word follows the current token without a space.
    private readonly bool IsNumberNext()
    {
        Tokenizer ahead = _tokens;
        ahead.Next();
        return ahead.Start == _tokens.End && (ahead.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.Identifier);
    }

    // The text directly after a value: the rest of a text without quotes, or of a string with an extra quote.
    private void CheckWhatTouches(DocumentScalar scalar)
    {
        if (scalar.Kind == TokenKind.String && _tokens.Kind == TokenKind.Identifier && !LooksLikeField())
        {
            char quote = (char)_tokens.Source[_tokens.PreviousEnd - 1];
            Error(TextDiagnosticIds.InvalidString, new SourceSpan(_tokens.PreviousEnd - 1, 1),
                $"the string ends here: write \\{quote} for a quote inside it", InnerQuoteRepair(quote));
            scalar.HasError = true;
            SkipLine();
            return;
        }
        if (scalar.Kind != TokenKind.Identifier || !ContinuesText())
        {
            return;
        }
        while (_tokens.Start == _tokens.PreviousEnd
            && (_tokens.Kind is TokenKind.Identifier or TokenKind.Integer or TokenKind.Float || ContinuesText()))
        {
            Advance();
        }
        scalar.Span = SourceSpan.FromBounds(scalar.Span.Start, _tokens.PreviousEnd);
        scalar.HasError = true;
        string text = _document.TextOf(scalar.Span);
        // With dots it may also be the qualified name of an enum value.
        string last = text.Substring(text.LastIndexOf('.') + 1);
        MessageText? hint = last.Length == text.Length ? null
            : last.Length == 0 ? ", and nothing else ends in a '.'"
            : (MessageText)$", and an enum value is written without qualification, as '{last}'";
        // The type of the field determines which.
        scalar.BareTextFinding = Findings.IsWanted ? Findings.Kept.Count : -1;
        Error(TextDiagnosticIds.UnexpectedToken, scalar.Span, $"'{text}' is neither a name nor a number: text must be in quotes{hint}");
    }

    private readonly bool ContinuesText() =>
        _tokens.Kind != TokenKind.End
            && _tokens.Source[_tokens.Start] is (
            byte)'.' or (byte)'/' or (byte)'-' or (byte)'+' or (byte)'*' or (byte)'@' or (byte)'\\' or (byte)'%' or (byte)'$';
}
