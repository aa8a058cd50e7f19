namespace AmctGen.Text;

/// <content>The names of fields.</content>
ref partial struct DocumentParser
{
    private DocumentField? ParseName()
    {
        if (_tokens.Kind == TokenKind.Identifier)
        {
            return ParsePlainName();
        }
        if (_tokens.Kind == TokenKind.String && _tokens.Error == TokenError.None)
        {
            return IsNameNext() ? ParseQuotedName() : null;
        }
        if (_tokens.Kind == TokenKind.Integer && _tokens.Error == TokenError.None && IsNameNext())
        {
            string number = TokenText();
            var field = new DocumentField
            {
                Name = _tokens.Span,
                NameText = number,
                Written = new WrittenName(NameForm.Numbered, Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span,
                    $"fields are written by their names, not by the number {number}")),
            };
            Advance();
            return field;
        }
        return _tokens.IsSymbol('[') ? ParseBracketedName() : null;
    }

    // Whether what follows the current token makes it the name of a field.
    private readonly bool IsNameNext()
    {
        Tokenizer ahead = _tokens;
        ahead.Next();
        return ahead.IsSymbol(':') || ahead.IsSymbol('{')
            || (_tokens.Kind == TokenKind.Integer && (ahead.IsSymbol('=') || ahead.IsSymbol('<')));
    }

    private DocumentField ParsePlainName()
    {
        SourceSpan name = _tokens.Span;
        string text = TokenText();
        if (IsHyphenated(name.Start, out int end))
        {
            return ParseHyphenatedName(SourceSpan.FromBounds(name.Start, end));
        }
        Advance();
        if (_tokens.IsSymbol('[') && _tokens.Start == name.End && FindSubscript() is { } subscript)
        {
            return ParseSubscript(name, text, subscript);
        }
        return new DocumentField { Name = name, NameText = text };
    }

    private DocumentField ParseQuotedName()
    {
        string quoted = TokenText();
        string name = quoted.Substring(1, quoted.Length - 2);
        var field = new DocumentField
        {
            Name = _tokens.Span,
            NameText = name,
            Written = new WrittenName(NameForm.Quoted, Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span,
                $"a field name is not quoted: write {name}", TypeUrl.IsIdentifier(name) ? Replace(name) : null)),
        };
        Advance();
        return field;
    }

    // A word with hyphens or points in it, before a colon or a brace.
    private readonly bool IsHyphenated(int start, out int end)
    {
        ReadOnlySpan<byte> text = _tokens.Source;
        end = _tokens.End;
        while (end + 1 < text.Length && text[end] is (byte)'-' or (byte)'.' && Characters.ContinuesIdentifier(text[end + 1]))
        {
            end = Characters.SkipIdentifier(text, end + 1);
        }
        int next = end == _tokens.End ? text.Length : Tokenizer.SkipTrivia(text, end, _document.Options, out _);
        return next < text.Length && text[next] is (byte)':' or (byte)'{' or (byte)'=';
    }

    private DocumentField ParseHyphenatedName(SourceSpan name)
    {
        string text = _document.TextOf(name);
        char wrong = text.IndexOf('-') >= 0 ? '-' : '.';
        var field = new DocumentField
        {
            Name = name,
            NameText = text.Replace('-', '_').Replace('.', '_'),
            Written = new WrittenName(NameForm.Hyphenated, Error(TextDiagnosticIds.UnexpectedToken, name,
                $"'{text}' is not the name of a field: a name has no '{wrong}'")),
        };
        while (_tokens.Kind != TokenKind.End && _tokens.Start < name.End)
        {
            Advance();
        }
        return field;
    }

    // The brackets around a single value, if a colon follows them.
    private readonly SourceSpan? FindSubscript()
    {
        Tokenizer ahead = _tokens;
        int start = ahead.Start;
        ahead.Next();
        bool isKey = ahead.Kind is TokenKind.String or TokenKind.Integer or TokenKind.Identifier && ahead.Error == TokenError.None;
        ahead.Next();
        int end = ahead.End;
        bool isClosed = ahead.IsSymbol(']');
        ahead.Next();
        return isKey && isClosed && (ahead.IsSymbol(':') || ahead.IsSymbol('=') || ahead.IsSymbol('{'))
            ? SourceSpan.FromBounds(start, end)
            : null;
    }

    private DocumentField ParseSubscript(SourceSpan name, string text, SourceSpan subscript)
    {
        var field = new DocumentField
        {
            Name = name,
            NameText = text,
            Written = new WrittenName(NameForm.Subscripted, Error(TextDiagnosticIds.UnexpectedToken, subscript,
                $"a field has no subscript: '{text}{_document.TextOf(subscript)}' is not a name"), subscript),
        };
        while (_tokens.Kind != TokenKind.End && _tokens.Start < subscript.End)
        {
            Advance();
        }
        return field;
    }

    private DocumentField? ParseBracketedName()
    {
        SourceSpan open = _tokens.Span;
        int line = _document.Locate(open.Start).Line;
        var text = new System.Text.StringBuilder("[");
        Advance();
        bool afterWord = false;
        while (_tokens.Kind != TokenKind.End && !_tokens.IsSymbol(']'))
        {
            if (_isPython && afterWord && _tokens.Kind == TokenKind.Identifier)
            {
                SourceSpan gap = SourceSpan.FromBounds(_tokens.PreviousEnd, _tokens.Start);
                Error(TextDiagnosticIds.UnexpectedToken, gap, "Python's reader accepts no white space inside a word: remove it",
                    TokenEdits.Join(_document, gap));
            }
            afterWord = _tokens.Kind == TokenKind.Identifier;
            bool endsName = _tokens.IsSymbol('{') || _tokens.IsSymbol('}') || _tokens.IsSymbol(':') || _tokens.IsSymbol('[')
                || _tokens.Kind == TokenKind.String;
            if (endsName)
            {
                break;
            }
            text.Append(TokenText());
            Advance();
        }
        if (!_tokens.IsSymbol(']'))
        {
            Error(TextDiagnosticIds.MissingCloser, new SourceSpan(_tokens.PreviousEnd, 0),
                $"a ']' is missing: the name opened in line {line} is not closed",
                BracketedNameRepair(text));
            SkipLine();
            return new DocumentField { Name = open, HasError = true };
        }
        var name = new DocumentField { Name = SourceSpan.Cover(open, _tokens.Span), NameText = text.Append(']').ToString(),
            IsBracketed = true };
        Advance();
        return name;
    }
}
