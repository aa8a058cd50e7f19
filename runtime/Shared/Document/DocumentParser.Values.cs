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
        if (isMissing && OpensBlock(field))
        {
            field.Value = ParseMessage(field, depth + 1);
            return;
        }
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
        if (ParsePlaceholder() is { } placeholder)
        {
            return placeholder;
        }
        bool isInBraces = (_tokens.IsSymbol('(') && EnclosesValues(')')) || (_tokens.IsSymbol('{') && EnclosesValues('}'));
        if (_tokens.IsSymbol('[') || isInBraces)
        {
            // A list in a list only occurs in text that is skipped.
            return ParseList(field, inList ? depth + 1 : depth);
        }
        return _tokens.IsSymbol('{') || _tokens.IsSymbol('<') ? ParseMessage(field, depth + 1) : ParseScalar(field, inList);
    }

    // Whether the '{' of a message is missing: its fields are on the next lines, indented deeper, and a line with '}' ends them.
    private readonly bool OpensBlock(DocumentField field)
    {
        if (!StartsLine() || _tokens.Kind != TokenKind.Identifier || !LooksLikeField() || !StartsLine(field.Name.Start)
            || Column() <= Indentation(field.Name.Start))
        {
            return false;
        }
        int end = _document.Lines.LineOf(_tokens.Start);
        int indentation = Indentation(field.Name.Start);
        ReadOnlySpan<byte> text = _tokens.Source;
        for (int line = end + 1; line < _document.Lines.LineCount && line - end < MostBlockLines; line++)
        {
            int start = _document.Lines.LineStart(line);
            int first = start + Indentation(start, text);
            if (first < text.Length && first - start <= indentation && text[first] is not ((byte)'\n' or (byte)'\r' or (byte)'#'))
            {
                return first - start == indentation && text[first] is (byte)'}' or (byte)'>';
            }
        }
        return false;
    }

    private DocumentMessage ParseMessage(DocumentField field, int depth)
    {
        char closer = _tokens.IsSymbol('<') ? '>' : '}';
        bool isOpened = _tokens.IsSymbol('{') || _tokens.IsSymbol('<');
        SourceSpan open = isOpened ? _tokens.Span : new SourceSpan(_tokens.PreviousEnd, 0);
        var message = new DocumentMessage { Open = open };
        if (!isOpened)
        {
            Error(TextDiagnosticIds.MissingValue, field.Name, $"a '{{' is missing after '{field.NameText}'",
                TextEdit.Insert(open.Start, " {"));
        }
        int indentation = Indentation(field.Name.Start);
        if (depth > _depthLimit)
        {
            SkipTooDeep(message);
            return message;
        }
        if (isOpened)
        {
            Advance();
        }
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
        if (StartsBareText())
        {
            var text = new DocumentScalar { Kind = TokenKind.Identifier, HasError = true };
            text.Tokens.Add(_tokens.Span);
            ReadBareText(text, _tokens.Start);
            return text;
        }
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
            int finding = ReportTokenError();
            if (scalar.Kind is TokenKind.Integer or TokenKind.Float && EndOfBareText(scalar.Span.Start) is var end && end >= _tokens.End)
            {
                // The field may be a string.
                scalar.BareTextFinding = finding;
                scalar.Span = SourceSpan.FromBounds(scalar.Span.Start, end);
                SkipTo(end);
                return false;
            }
        }
        Advance();
        if (error == TokenError.UnterminatedString || scalar.Kind != TokenKind.String)
        {
            return false;
        }
        SkipPlus();
        // A string before a colon is a name in quotes.
        return _tokens.Kind == TokenKind.String && !IsNameNext();
    }

    // Strings are joined without a sign between them.
    private void SkipPlus()
    {
        Tokenizer ahead = _tokens;
        if (_tokens.IsSymbol('+') && ahead.Next() && ahead.Kind == TokenKind.String)
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "strings are joined by writing them next to each other, without a '+'",
                Replace(""));
            Advance();
        }
    }

    // Whether a number or a word follows the current token without a space.
    private readonly bool IsNumberNext()
    {
        Tokenizer ahead = _tokens;
        ahead.Next();
        return ahead.Start == _tokens.End && (ahead.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.Identifier);
    }
}
