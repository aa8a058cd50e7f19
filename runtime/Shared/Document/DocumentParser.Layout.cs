namespace AmctGen.Text;

/// <content>Lines, indentation, and the tokens after the current one.</content>
ref partial struct DocumentParser
{
    private readonly bool StartsLine()
    {
        ReadOnlySpan<byte> gap = _tokens.Source.Slice(_tokens.PreviousEnd, _tokens.Start - _tokens.PreviousEnd);
        return _tokens.PreviousEnd == 0 || gap.IndexOf((byte)'\n') >= 0;
    }

    private readonly int Column() => _tokens.Start - _document.Lines.LineStart(_document.Lines.LineOf(_tokens.Start));

    private readonly bool StartsLine(int offset) =>
        Indentation(offset) == offset - _document.Lines.LineStart(_document.Lines.LineOf(offset));

    private static int Indentation(int start, ReadOnlySpan<byte> text)
    {
        int end = Math.Min(text.Length, start + 1000);
        int position = start;
        while (position < end && text[position] is (byte)' ' or (byte)'\t')
        {
            position++;
        }
        return position - start;
    }

    // The indentation of the line that contains an offset.
    private readonly int Indentation(int offset)
    {
        int start = _document.Lines.LineStart(_document.Lines.LineOf(offset));
        // Deeper indentation is not realistic, and a long run of blanks would be scanned again for each message after it.
        int end = Math.Min(offset, start + 1000);
        int position = start;
        while (position < end && Characters.IsWhiteSpace(_tokens.Source[position]))
        {
            position++;
        }
        return position - start;
    }

    // Whether the current token is a name that is followed by a colon or a message.
    private readonly bool LooksLikeField()
    {
        if (_tokens.Kind != TokenKind.Identifier)
        {
            return false;
        }
        Tokenizer ahead = _tokens;
        ahead.Next();
        return ahead.IsSymbol(':') || ahead.IsSymbol('{') || ahead.IsSymbol('<');
    }

    // A word that is followed by a value on its line cannot be a value itself.
    private readonly bool LacksColon()
    {
        if (_tokens.Kind != TokenKind.Identifier)
        {
            return false;
        }
        Tokenizer ahead = _tokens;
        ahead.Next();
        bool isValue = ahead.Kind is TokenKind.String or TokenKind.Integer or TokenKind.Float || ahead.IsSymbol('-');
        return isValue && _tokens.Source.Slice(_tokens.End, ahead.Start - _tokens.End).IndexOf((byte)'\n') < 0;
    }

    // Whether the current token is a name that is followed by a list.
    private readonly bool LooksLikeList()
    {
        Tokenizer ahead = _tokens;
        return _tokens.Kind == TokenKind.Identifier && ahead.Next() && ahead.IsSymbol('[');
    }

    // A bracket of another kind that ends a message: alone on its line, or at the end of the line on which the message starts.
    private readonly bool IsWrongCloser(DocumentMessage message)
    {
        if (!_tokens.IsSymbol(']') && !_tokens.IsSymbol(')'))
        {
            return false;
        }
        Tokenizer ahead = _tokens;
        int end = _tokens.End;
        bool endsLine = !ahead.Next() || ahead.Source.Slice(end, ahead.Start - end).IndexOf((byte)'\n') >= 0;
        bool isOneLine = _document.Lines.LineOf(message.Open.Start) == _document.Lines.LineOf(_tokens.Start);
        return isOneLine || (StartsLine() && (endsLine || ahead.IsSymbol(',')));
    }
}
