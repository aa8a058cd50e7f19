namespace AmctGen.Text;

/// <content>The names of fields.</content>
ref partial struct DocumentParser
{
    private DocumentField? ParseName()
    {
        if (_tokens.Kind == TokenKind.Identifier)
        {
            var field = new DocumentField { Name = _tokens.Span, NameText = TokenText() };
            Advance();
            return field;
        }
        if (_tokens.Kind == TokenKind.String && _tokens.Error == TokenError.None)
        {
            Tokenizer ahead = _tokens;
            ahead.Next();
            if (ahead.IsSymbol(':') || ahead.IsSymbol('{'))
            {
                string quoted = TokenText();
                string name = quoted.Substring(1, quoted.Length - 2);
                Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, $"a field name is not quoted: write {name}",
                    TypeUrl.IsIdentifier(name) ? Replace(name) : null);
                var field = new DocumentField { Name = _tokens.Span, NameText = name };
                Advance();
                return field;
            }
            return null;
        }
        return _tokens.IsSymbol('[') ? ParseBracketedName() : null;
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
