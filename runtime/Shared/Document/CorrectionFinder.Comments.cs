namespace AmctGen.Text;

/// <content>Comments of other languages, and the marks of a merge conflict.</content>
ref partial struct CorrectionFinder
{
    // The current token is a symbol. True if it starts a comment, which is skipped.
    private bool ReadComment()
    {
        int start = Start;
        ReadOnlySpan<byte> rest = _text.Slice(start);
        switch (rest[0])
        {
            case (byte)'/' when rest.StartsWith("/*"u8) && !IsInText(start):
                return ReadBlock(start, "/*"u8, "*/"u8);
            case (byte)'<' when rest.StartsWith("<!--"u8):
                return ReadBlock(start, "<!--"u8, "-->"u8);
            case (byte)'<' when rest.StartsWith("<<<<<<<"u8) && IsConflictLine(start):
                return ReadConflict(start);
            case (byte)'/' when rest.StartsWith("//"u8) && (!IsInText(start) || rest.StartsWith("// "u8)):
                return ReadLine(start, CountOf(rest, (byte)'/'));
            case (byte)'-' when rest.StartsWith("--"u8) && StartsComment() && !StartsNumber(start + CountOf(rest, (byte)'-')):
                return ReadLine(start, CountOf(rest, (byte)'-'));
            case (byte)'%' when StartsComment() && !IsPlaceholder(rest):
                return ReadLine(start, CountOf(rest, (byte)'%'));
            case (byte)';' when StartsLine && !IsInList && IsProse(start + CountOf(rest, (byte)';')):
                return ReadLine(start, CountOf(rest, (byte)';'));
            default:
                return false;
        }
    }

    private static int CountOf(ReadOnlySpan<byte> text, byte value)
    {
        int count = 0;
        while (count < text.Length && text[count] == value)
        {
            count++;
        }
        return count;
    }

    // A slash in text without quotes: a path or an address.
    private readonly bool IsInText(int start) =>
        start > 0 && start == _previousEnd
        && (_previousKind == TokenKind.Identifier || _previousFirst is (byte)':' or (byte)'/' or (byte)'*' or (byte)'.');

    // Whether a field can start at the current token: at the start of a line or after a value.
    private readonly bool StartsStatement() => !IsInList
        && (StartsLine ? _previousKind != TokenKind.Symbol || _previousFirst is not ((byte)':' or (byte)'-')
            : _previousKind != TokenKind.Symbol || "{}]>,;"u8.IndexOf(_previousFirst) >= 0);

    private readonly bool StartsComment() => StartsStatement() && (Start == 0 || Start != _previousEnd);

    private readonly bool StartsNumber(int position) =>
        position < _text.Length && (Characters.IsDigit(_text[position]) || _text[position] == '.');

    private static bool IsPlaceholder(ReadOnlySpan<byte> text)
    {
        int word = Characters.SkipIdentifier(text, 1);
        return word > 1 && word < text.Length && text[word] == '%';
    }

    // Whether the rest of a line is not a field.
    private readonly bool IsProse(int position)
    {
        int next = SkipBlanks(position);
        int end = EndOfLine(next);
        if (next >= end || _text[next] is (byte)'[' or (byte)'}' or (byte)'>' or (byte)'#' or (byte)',')
        {
            return false;
        }
        int word = Characters.SkipIdentifier(_text, next);
        int colon = SkipBlanks(word);
        bool isField = word > next && colon < end && _text[colon] is (byte)':' or (byte)'{' or (byte)'<' or (byte)'=';
        return !isField;
    }

    private bool ReadLine(int start, int length)
    {
        string mark = Utf8.Decode(_text.Slice(start, Math.Min(length, 2)));
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnexpectedToken,
            Span = new SourceSpan(start, length),
            Message = () => $"a comment starts with '#' in text format, not with '{mark}'",
        };
        correction.Reading.Add(new TextEdit(new SourceSpan(start, length), "#"));
        _found.Add(correction);
        Restart(EndOfLine(start));
        return true;
    }

    private bool ReadBlock(int start, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        int length = _lacksBlockEnd ? -1 : _text.Slice(start + open.Length).IndexOf(close);
        if (length < 0)
        {
            _lacksBlockEnd = true;
            return false;
        }
        var block = new SourceSpan(start, open.Length + length + close.Length);
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnexpectedToken,
            Span = new SourceSpan(start, open.Length),
            Message = static () => "there are no block comments in text format: start each line of the comment with '#'",
            Repair = BlockComment.ToLines(_text, block, open.Length, close.Length),
        };
        correction.Reading.Add(new TextEdit(block, Blank(block)));
        _found.Add(correction);
        Restart(block.End);
        return true;
    }

    // The line breaks of a span, so that the lines after it keep their numbers.
    private readonly string Blank(SourceSpan span)
    {
        int lines = 0;
        foreach (byte value in _text.Slice(span.Start, span.Length))
        {
            lines += value == '\n' ? 1 : 0;
        }
        return lines == 0 ? " " : new string('\n', lines);
    }

    private readonly bool IsConflictLine(int start) =>
        (start == 0 || _text[start - 1] == '\n')
        && (start + 7 >= _text.Length || _text[start + 7] is (byte)' ' or (byte)'\n' or (byte)'\r');

    // Reading continues with the first version.
    private bool ReadConflict(int start)
    {
        int middle = _lacksConflictEnd ? -1 : FindMark(start, _text.Length, "\n======="u8);
        int end = middle < 0 ? -1 : FindMark(middle, _text.Length, "\n>>>>>>>"u8);
        if (end < 0)
        {
            _lacksConflictEnd = true;
            return false;
        }
        int common = FindMark(start, middle, "\n|||||||"u8);
        middle = common >= 0 ? common : middle;
        int firstLine = _document.Lines.LineOf(start) + 1;
        int lastLine = _document.Lines.LineOf(end) + 1;
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnexpectedToken,
            Span = new SourceSpan(start, 7),
            Message = () => $"this is a merge conflict (lines {firstLine} to {lastLine}): keep one of the versions, "
                + "without the marks around them",
            Repair = [],
        };
        var mark = SourceSpan.FromBounds(start, EndOfLine(start));
        _skipped = SourceSpan.FromBounds(middle, EndOfLine(end));
        correction.Reading.Add(new TextEdit(mark, ""));
        correction.Reading.Add(new TextEdit(_skipped, Blank(_skipped)));
        _found.Add(correction);
        Restart(mark.End);
        return true;
    }

    // The start of the next line that starts with a mark, which includes the line break before it; -1 if there is none.
    private readonly int FindMark(int position, int end, ReadOnlySpan<byte> mark)
    {
        int length = _text.Slice(position, end - position).IndexOf(mark);
        return length < 0 ? -1 : position + length + 1;
    }

    // Braces around all fields, as in JSON.
    private void FindOuterBraces()
    {
        if (_hasSlashComments)
        {
            return;
        }
        var tokens = new Tokenizer(_text, _document.Options);
        tokens.Next();
        SourceSpan open = tokens.Span;
        int depth = 0;
        if (!tokens.IsSymbol('{'))
        {
            return;
        }
        do
        {
            depth += tokens.IsSymbol('{') ? 1 : tokens.IsSymbol('}') ? -1 : 0;
            if (depth == 0)
            {
                break;
            }
        }
        while (tokens.Next());
        SourceSpan close = tokens.Span;
        if (depth != 0 || tokens.Next())
        {
            return;
        }
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnexpectedToken,
            Span = open,
            Message = static () => "a file starts with its fields, without braces around them: remove '{' and the last '}'",
        };
        correction.Reading.Add(TextEdit.Remove(open));
        correction.Reading.Add(TextEdit.Remove(close));
        _found.Add(correction);
        _outerClose = close.Start;
        Restart(open.End);
    }
}
