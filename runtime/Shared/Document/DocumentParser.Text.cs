namespace AmctGen.Text;

/// <content>Text without quotes, placeholders, and words after a value.</content>
ref partial struct DocumentParser
{
    // The text directly after a value: the rest of a text without quotes, or of a string with an extra quote.
    private void CheckWhatTouches(DocumentScalar scalar)
    {
        if (scalar.Kind == TokenKind.String)
        {
            bool isWord = _tokens.Kind is TokenKind.Identifier or TokenKind.Integer or TokenKind.Float;
            if (isWord && !LooksLikeField())
            {
                char quote = (char)_tokens.Source[_tokens.PreviousEnd - 1];
                Error(TextDiagnosticIds.InvalidString, new SourceSpan(_tokens.PreviousEnd - 1, 1),
                    $"the string ends here: write \\{quote} for a quote inside it", InnerQuoteRepair(quote));
                scalar.HasError = true;
                SkipLine();
            }
            return;
        }
        if (EndOfBareText(scalar.Span.Start) > _tokens.Start)
        {
            ReadBareText(scalar, scalar.Span.Start);
        }
    }

    // Whether the current token, which is not a value, is the beginning of a text without quotes.
    private readonly bool StartsBareText()
    {
        ReadOnlySpan<byte> text = _tokens.Source.Slice(_tokens.Start);
        bool isStart = text.Length > 0 && "/.~*@\\%$!&|?^"u8.IndexOf(text[0]) >= 0;
        bool isLetter = _tokens.Error == TokenError.NonAscii
            && MeantCharacter.Of(Utf8.CodePoint(text)) is null or { Mistake: CharacterMistake.LookAlike };
        return isLetter || (isStart && !text.StartsWith("//"u8) && !text.StartsWith("/*"u8));
    }

    // A text without quotes ends at white space, a quote, a bracket, a separator or a comment.
    private readonly int EndOfBareText(int start)
    {
        ReadOnlySpan<byte> text = _tokens.Source;
        int end = start;
        int open = 0;
        while (end < text.Length && !Characters.IsWhiteSpace(text[end]) && "\"'{}[]<>,;#"u8.IndexOf(text[end]) < 0)
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            if (open < 0)
            {
                break;
            }
            bool isColon = text[end] == ':';
            bool isInside = isColon && end + 1 < text.Length
                && (text[end + 1] is (byte)'/' or (byte)'\\' or (byte)':' || Characters.IsDigit(text[end + 1])
                    || (end > start && text[end - 1] == ':'));
            if (isColon && !isInside)
            {
                break;
            }
            end++;
        }
        return end;
    }

    private void ReadBareText(DocumentScalar scalar, int start)
    {
        scalar.Span = SourceSpan.FromBounds(start, EndOfBareText(start));
        scalar.HasError = true;
        SkipTo(scalar.Span.End);
        string text = _document.TextOf(scalar.Span);
        // With dots it may also be the qualified name of an enum value.
        string last = text.Substring(text.LastIndexOf('.') + 1);
        MessageText? hint = last.Length == text.Length ? null
            : last.Length == 0 ? ", and nothing else ends in a '.'"
            : TypeUrl.IsIdentifier(last) ? (MessageText)$", and an enum value is written without qualification, as '{last}'"
            : null;
        // The type of the field determines which.
        scalar.BareTextFinding = Error(TextDiagnosticIds.UnexpectedToken, scalar.Span,
            $"'{text}' is neither a name nor a number: text must be in quotes{hint}");
    }

    private void SkipTo(int end)
    {
        while (_tokens.Kind != TokenKind.End && _tokens.Start < end)
        {
            Advance();
        }
    }

    // A value that a tool or a person should have filled in.
    private DocumentScalar? ParsePlaceholder()
    {
        int end = Placeholder.EndOf(_tokens.Source, _tokens.Start);
        if (end < 0)
        {
            return null;
        }
        var scalar = new DocumentScalar { Kind = TokenKind.Identifier, HasError = true };
        scalar.Tokens.Add(_tokens.Span);
        scalar.Span = SourceSpan.FromBounds(_tokens.Start, end);
        Error(TextDiagnosticIds.UnexpectedToken, scalar.Span,
            $"the placeholder {_document.TextOf(scalar.Span)} is not filled in: write a value instead of it");
        SkipTo(end);
        return scalar;
    }

    // After a value: whether the rest of the line is not a field but at least three words, or words in parentheses.
    private readonly bool IsProse()
    {
        if (StartsLine() || _tokens.Kind == TokenKind.End || _tokens.Start == _tokens.PreviousEnd
            || (_tokens.Kind != TokenKind.Identifier && !_tokens.IsSymbol('(')))
        {
            return false;
        }
        if (_tokens.IsSymbol('('))
        {
            return !HasBracketOnLine();
        }
        Tokenizer ahead = _tokens;
        int words = 0;
        while (ahead.Kind == TokenKind.Identifier && words < 3)
        {
            words++;
            int end = ahead.End;
            ahead.Next();
            if (ahead.Kind == TokenKind.End || ahead.Source.Slice(end, ahead.Start - end).IndexOf((byte)'\n') >= 0)
            {
                break;
            }
        }
        return words == 3 && !ahead.IsSymbol(':') && !ahead.IsSymbol('{') && !ahead.IsSymbol('<') && !HasBracketOnLine();
    }

    private readonly bool HasBracketOnLine()
    {
        ReadOnlySpan<byte> rest = _tokens.Source.Slice(_tokens.Start);
        int end = rest.IndexOf((byte)'\n');
        return (end < 0 ? rest : rest.Slice(0, end)).IndexOfAny("{}[]"u8) >= 0;
    }

    private void ParseProse(DocumentScalar scalar)
    {
        int start = _tokens.Start;
        ReadOnlySpan<byte> rest = _tokens.Source.Slice(start);
        int length = rest.IndexOfAny((byte)'\n', (byte)'#');
        length = length < 0 ? rest.Length : length;
        while (length > 0 && Characters.IsWhiteSpace(rest[length - 1]))
        {
            length--;
        }
        var words = new SourceSpan(start, length);
        scalar.Rest = new ScalarRest([], words, Error(TextDiagnosticIds.UnexpectedToken, words, "a comment starts with '#'",
            TextEdit.Insert(start, "# ")));
        SkipLine(countsBrackets: false);
    }
}
