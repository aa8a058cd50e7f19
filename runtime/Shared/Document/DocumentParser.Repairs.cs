namespace AmctGen.Text;

/// <content>The repairs of syntax errors, most of which depend on the tokens around the current one.</content>
ref partial struct DocumentParser
{
    // If more must be changed, the mistake is of another kind.
    private const int MostEdits = 1000;
    private const int MostBlockLines = 1000;

    // Replaces the current token, or removes it.
    private readonly TextEdit? Replace(string newText) => TokenEdits.Replace(_document, _tokens.Span, newText);

    // An extra closing brace at the end of the file. An extra one further up shows in fields that are indented although nothing encloses
    // them.
    private readonly TextEdit? StrayCloserRepair(DocumentMessage root)
    {
        bool isOnlyMistake = root.Fields.Count == 0
            || Indentation(root.Fields[root.Fields.Count - 1].Name.Start) <= Indentation(root.Fields[0].Name.Start);
        return isOnlyMistake && !root.HasError ? Replace("") : null;
    }

    private RepairEdits MissingCloserRepair(DocumentMessage message, char closer)
    {
        if (!Findings.IsWanted)
        {
            return default;
        }
        (int offset, string start) = EndOfLine(message.Open.Start);
        return Close(offset, start + closer);
    }

    // Other messages that are not closed at this place are closed before it.
    private TextEdit? Close(int offset, string closer)
    {
        bool isInString = _tokens.PreviousEnd == _openStringEnd && closer[0] is not ('\n' or '\r');
        if (_skipsToEnd || isInString)
        {
            return null;
        }
        bool isFirst = _closersAfter != _tokens.PreviousEnd;
        _closersAt = isFirst ? offset : _closersAt;
        _closers = isFirst ? closer : _closers + closer;
        _closersAfter = _tokens.PreviousEnd;
        return TextEdit.Insert(_closersAt, _closers);
    }

    // Where to close an opened message: on its line, or on a separate line with the indentation of its opening line.
    private readonly (int Offset, string Start) EndOfLine(int open)
    {
        ReadOnlySpan<byte> gap = _tokens.Source.Slice(_tokens.PreviousEnd, _tokens.Start - _tokens.PreviousEnd);
        int line = _document.Lines.LineOf(open);
        bool isOneLine = _document.Lines.LineOf(Math.Max(open, _tokens.PreviousEnd - 1)) == line;
        int lineEnd = gap.IndexOf((byte)'\n');
        bool hasComment = (lineEnd < 0 ? gap : gap.Slice(0, lineEnd)).IndexOf((byte)'#') >= 0;
        if (isOneLine && !hasComment && _tokens.PreviousEnd != _openStringEnd)
        {
            return (_tokens.PreviousEnd, " ");
        }
        bool hasReturn = lineEnd > 0 && gap[lineEnd - 1] == '\r';
        int offset = lineEnd >= 0 ? _tokens.PreviousEnd + lineEnd - (hasReturn ? 1 : 0)
            : hasComment ? _tokens.Start
            : _tokens.PreviousEnd;
        string indentation = Utf8.Decode(_tokens.Source.Slice(_document.Lines.LineStart(line), Indentation(open)));
        return (offset, (hasReturn ? "\r\n" : "\n") + indentation);
    }

    // A comment of another language that starts at the current '/'.
    private readonly TextEdit CommentRepair()
    {
        ReadOnlySpan<byte> text = _tokens.Source;
        int end = _tokens.Start + 1;
        while (end < text.Length && (text[end] == '/' || (text[end] == '*' && text[end - 1] == '/')))
        {
            end++;
        }
        return new TextEdit(SourceSpan.FromBounds(_tokens.Start, end), "#");
    }

    // A message in brackets. A brace that ends it may also belong to an enclosing message.
    private readonly RepairEdits BracesRepair(SourceSpan open, SourceSpan? closer, int depth)
    {
        var opening = new TextEdit(open, "{");
        if (closer is { } close && _tokens.Source[close.Start] == ']')
        {
            return new RepairEdits(opening, new TextEdit(close, "}"));
        }
        return closer is { } brace && _tokens.Source[brace.Start] == '}' && depth == 0 ? opening : default(RepairEdits);
    }

    // All commas before the current ']'.
    private readonly TextEdit TrailingCommasRepair()
    {
        int start = _tokens.PreviousEnd - 1;
        int position = start;
        while (position > 0 && (_tokens.Source[position - 1] == ',' || Characters.IsWhiteSpace(_tokens.Source[position - 1])))
        {
            position--;
            start = _tokens.Source[position] == ',' ? position : start;
        }
        return TextEdit.Remove(SourceSpan.FromBounds(start, _tokens.PreviousEnd));
    }

    // The end of a name in brackets. Other messages that are not closed here are closed after it.
    private TextEdit? BracketedNameRepair(System.Text.StringBuilder name)
    {
        TextEdit? repair = Findings.IsWanted ? Close(_tokens.PreviousEnd, "]") : null;
        return (_tokens.IsSymbol(':') || _tokens.IsSymbol('{')) && TypeUrl.IsName(name.Append(']').ToString()) ? repair : null;
    }

    // A list must not end with a comma.
    private TextEdit? MissingBracketRepair(bool endsWithComma) =>
        !Findings.IsWanted ? null
        : endsWithComma ? new TextEdit(new SourceSpan(_tokens.PreviousEnd - 1, 1), "]")
        : Close(_tokens.PreviousEnd, "]");

    private readonly TextEdit? MissingCommaRepair(bool isBroken)
    {
        if (isBroken || _tokens.Error != TokenError.None || _tokens.PreviousEnd == _openStringEnd)
        {
            return null;
        }
        if (_tokens.IsSymbol(';'))
        {
            Tokenizer ahead = _tokens;
            ahead.Next();
            return Replace(ahead.IsSymbol(']') ? "" : ",");
        }
        bool isValue = _tokens.Kind != TokenKind.Symbol || _tokens.IsSymbol('-') || _tokens.IsSymbol('{') || _tokens.IsSymbol('<');
        return isValue ? TextEdit.Insert(_tokens.PreviousEnd, ",") : null;
    }

    private readonly TextEdit? PlusRepair()
    {
        Tokenizer ahead = _tokens;
        while (ahead.IsSymbol('+'))
        {
            ahead.Next();
        }
        bool isNumber = ahead.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.Identifier || ahead.IsSymbol('-');
        return isNumber ? TokenEdits.Replace(_document, SourceSpan.FromBounds(_tokens.Start, ahead.Start), "") : null;
    }

    // All unusual white space before the current token is one finding.
    private readonly RepairEdits BlanksRepair(SourceSpan first)
    {
        if (!Warnings.IsWanted)
        {
            return default;
        }
        var edits = new List<TextEdit>();
        SourceSpan? blank = first;
        while (blank is { } found && edits.Count < MostEdits)
        {
            edits.Add(new TextEdit(found, " "));
            blank = PythonTrivia.FindUnusualAfter(_tokens.Source, found, _tokens.Start);
        }
        return edits.Count < MostEdits ? new RepairEdits([.. edits]) : default;
    }

    // A quote inside a string that the last token ended: only if the string also ends after it.
    private readonly TextEdit? InnerQuoteRepair(char quote)
    {
        ReadOnlySpan<byte> rest = _tokens.Source.Slice(_tokens.PreviousEnd);
        int lineEnd = rest.IndexOf((byte)'\n');
        rest = lineEnd < 0 ? rest : rest.Slice(0, lineEnd);
        int end = rest.IndexOf((byte)quote);
        bool isClosed = end > 0 && rest[end - 1] != '\\' && (end + 1 == rest.Length || !Characters.ContinuesIdentifier(rest[end + 1]))
            && rest.Slice(0, end).IndexOfAny("{}[]<>:,;#"u8) < 0;
        return isClosed && !TokenRepairs.OpensString(_document, _tokens.PreviousEnd + end + 1)
            ? new TextEdit(new SourceSpan(_tokens.PreviousEnd - 1, 1), quote == '"' ? "\\\"" : "\\'")
            : null;
    }
}
