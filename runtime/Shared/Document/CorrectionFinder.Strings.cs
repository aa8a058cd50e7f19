namespace AmctGen.Text;

/// <content>Strings whose end is not the quote that opened them.</content>
ref partial struct CorrectionFinder
{
    private const int MostCandidates = 8;
    private const int MostLines = 20;

    // Both quotes of a string at once: with one of them straight, the string would not end.
    private void ReadTypographicString(MeantCharacter meant, int start, int end)
    {
        char quote = meant.Plain[0];
        var opening = new TextEdit(SourceSpan.FromBounds(start, end), meant.Plain);
        if ((FindTypographicClose(end, quote) ?? GuessClose(end)) is not { } close)
        {
            // The parser reports the quote.
            Restart(EndOfLine(end));
            return;
        }
        string body = Utf8.Decode(_text.Slice(end, Math.Min(close.Start - end, 200)));
        int next = Tokenizer.SkipTrivia(_text, close.End, _document.Options, out _);
        bool isName = TypeUrl.IsIdentifier(body) && next < _text.Length && _text[next] is (byte)':' or (byte)'{'
            && (_previousKind != TokenKind.Symbol || _previousFirst is not ((byte)':' or (byte)'['));
        string plain = isName ? "" : meant.Plain;
        AddCharacter(meant, opening with { NewText = plain }, plain,
            isName ? () => $"a field name is not quoted: write {body}" : null);
        if (close.Length != 1 || isName)
        {
            AddTo(_group!, new TextEdit(close, plain));
        }
        _previousKind = TokenKind.String;
        _previousEnd = close.End;
        Restart(close.End);
    }

    // Before the separator or the line end, if nothing else is on the line.
    private readonly SourceSpan? GuessClose(int position)
    {
        int end = EndOfLine(position);
        while (end > position && (Characters.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is (byte)',' or (byte)';'))
        {
            end--;
        }
        ReadOnlySpan<byte> body = _text.Slice(position, end - position);
        return body.Length == 0 || body.IndexOfAny(TokenRepairs.EndsPlainText) >= 0 || body[body.Length - 1] == '\\'
            ? null
            : new SourceSpan(end, 0);
    }

    private readonly SourceSpan? FindTypographicClose(int position, char quote)
    {
        while (position < _text.Length && _text[position] != '\n')
        {
            if (_text[position] == '\\')
            {
                position += 2;
                continue;
            }
            int length = QuoteAt(position, out char found);
            // Before a letter it is an apostrophe.
            bool isApostrophe = found == '\'' && position + length < _text.Length
                && Characters.ContinuesIdentifier(_text[position + length]);
            if (found == quote && !isApostrophe)
            {
                return new SourceSpan(position, length);
            }
            position += length;
        }
        return null;
    }

    // The length of the character at a location, and the straight form of it if it is a quote.
    private readonly int QuoteAt(int position, out char quote)
    {
        byte value = _text[position];
        quote = value is (byte)'"' or (byte)'\'' ? (char)value : '\0';
        if (value < 0x80)
        {
            return 1;
        }
        int length = Utf8.LengthAt(_text, position);
        if (MeantCharacter.Of(Utf8.CodePoint(_text.Slice(position))) is { Mistake: CharacterMistake.Quote } meant)
        {
            quote = meant.Plain[0];
        }
        return length;
    }

    // The current token is a string. It is changed if it does not end, or if its end leaves a later string of the line without one.
    private void ReadString()
    {
        int start = Start;
        int end = End;
        char quote = (char)_text[start];
        bool isOpen = _tokens.Error == TokenError.UnterminatedString;
        if (start == _previousEnd && start > 0 && EndsValue(start + 1) && (isOpen || IsOpenAfter(end)) && OpenBefore(start, quote))
        {
            return;
        }
        bool touchesWord = !isOpen && end < _text.Length && Characters.ContinuesIdentifier(_text[end]);
        if (!isOpen && ((!touchesWord && !HasOtherEnd(start + 1, end - 1, quote)) || !IsOpenAfter(end)))
        {
            return;
        }
        int tries = 0;
        for (int position = start + 1; position < end && tries < MostCandidates;)
        {
            int length = QuoteAt(position, out char found);
            bool isEscaped = _text[position] == '\\' && position + 1 < end && _text[position + 1] == quote;
            int after = position + (isEscaped ? 2 : length);
            bool isEnd = isEscaped || (found != '\0' && (length > 1 ? found == quote : found != quote));
            if (isEnd && position > start + 1 && EndsValue(after) && ++tries > 0 && !IsOpenAfter(after))
            {
                EndString(start, SourceSpan.FromBounds(position, after), quote, isEscaped);
                return;
            }
            position = _text[position] == '\\' ? position + 2 : position + length;
        }
        if (touchesWord)
        {
            CloseBefore(start, EndOfFirst(start + 1, end - 1), quote);
        }
        else if (isOpen && !CloseBefore(start, StartOfBrackets(start, end), quote))
        {
            JoinLines(start, end, quote);
        }
    }

    // The current quote is the end of a word whose opening quote is missing.
    private bool OpenBefore(int start, char quote)
    {
        int word = start;
        while (word > 0 && !Characters.IsWhiteSpace(_text[word - 1]) && "\"'{}[]<>(,;#"u8.IndexOf(_text[word - 1]) < 0
            && (_text[word - 1] != ':' || _text[word] is (byte)'/' or (byte)'\\'))
        {
            word--;
        }
        int before = word;
        while (before > 0 && Characters.IsWhiteSpace(_text[before - 1]))
        {
            before--;
        }
        if (word == start || before == 0 || _text[before - 1] is not ((byte)':' or (byte)'[' or (byte)','))
        {
            return false;
        }
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnterminatedString,
            Span = new SourceSpan(start, 1),
            Message = () => $"the string is not opened: a {quote} is missing before it",
        };
        correction.Reading.Add(TextEdit.Insert(word, quote.ToString()));
        _found.Add(correction);
        Restart(start + 1);
        return true;
    }

    // The closing quote of a string is missing, if the location is not negative.
    private bool CloseBefore(int start, int end, char quote)
    {
        if (end <= start + 1)
        {
            return false;
        }
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnterminatedString,
            Span = SourceSpan.FromBounds(start, end),
            Message = () => $"the string is not closed: a {quote} is missing",
        };
        correction.Reading.Add(TextEdit.Insert(end, quote.ToString()));
        _found.Add(correction);
        Restart(end);
        return true;
    }

    // Where the first of two strings ends that were read as one: before a comma, or before the name of the next field.
    private readonly int EndOfFirst(int start, int end)
    {
        int last = TrimEnd(start, end);
        if (last > start && _text[last - 1] == ',')
        {
            return TrimEnd(start, last - 1);
        }
        if (last <= start || _text[last - 1] != ':')
        {
            return -1;
        }
        int name = TrimEnd(start, last - 1);
        while (name > start && Characters.ContinuesIdentifier(_text[name - 1]))
        {
            name--;
        }
        int gap = TrimEnd(start, name);
        return gap < name ? gap : -1;
    }

    // Where the closing brackets at the end of a line start, if brackets are open; -1 if there are none.
    private readonly int StartOfBrackets(int start, int end)
    {
        int first = end;
        bool isAny = false;
        while (first > start + 1 && (_text[first - 1] is (byte)']' or (byte)'}' or (byte)' ' or (byte)',' or (byte)'\r'))
        {
            first--;
            isAny |= (_text[first] == ']' && IsInList) || (_text[first] == '}' && _openBraces > 0);
        }
        return isAny && _text.Slice(start + 1, first - start - 1).IndexOfAny(TokenRepairs.EndsPlainText) < 0 ? first : -1;
    }

    private readonly int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }
        return end;
    }

    // Whether a string contains what could be meant to be its end.
    private readonly bool HasOtherEnd(int start, int end, char quote)
    {
        ReadOnlySpan<byte> body = _text.Slice(start, Math.Max(0, end - start));
        int other = body.IndexOf((byte)(quote == '"' ? '\'' : '"'));
        int escape = body.IndexOf((byte)'\\');
        return other >= 0 || (escape >= 0 && escape + 1 < body.Length && body.Slice(escape).IndexOf((byte)quote) >= 0)
            || body.IndexOfAny((byte)0xE2, (byte)0xC2, (byte)0xEF) >= 0 || body.IndexOf((byte)0xE3) >= 0;
    }

    private bool IsOpenAfter(int position)
    {
        int end = EndOfLine(position);
        _rescans -= end - position;
        if (_rescans < 0)
        {
            // The location is as likely to be the end as not.
            return true;
        }
        var tokens = new Tokenizer(_text.Slice(position, end - position), _document.Options);
        while (tokens.Next())
        {
            if (tokens.Error == TokenError.UnterminatedString)
            {
                return true;
            }
        }
        return false;
    }

    // Whether a value can end at a location: a separator, a closing bracket, a comment, another string or another field follows.
    private readonly bool EndsValue(int position)
    {
        int next = SkipBlanks(position);
        if (next >= _text.Length || _text[next] is (byte)'\n' or (byte)',' or (byte)';' or (byte)']' or (byte)'}' or (byte)'>' or (byte)'#')
        {
            return true;
        }
        if (next == position)
        {
            return false;
        }
        int word = Characters.SkipIdentifier(_text, next);
        int colon = SkipBlanks(word);
        return word > next && colon < _text.Length && _text[colon] is (byte)':' or (byte)'{';
    }

    private void EndString(int start, SourceSpan close, char quote, bool isEscaped)
    {
        if (isEscaped)
        {
            EndPath(start, close, quote);
        }
        else if (close.Length > 1)
        {
            string shown = Utf8.Decode(_text.Slice(close.Start, close.Length));
            var meant = new MeantCharacter(CharacterMistake.Quote, quote.ToString(), "typographic quote");
            AddCharacter(meant, new TextEdit(close, quote.ToString()), quote.ToString(),
                () => $"the string ends with {shown}, a typographic quote: write a straight one");
        }
        else
        {
            char other = (char)_text[close.Start];
            var correction = new Correction
            {
                Id = TextDiagnosticIds.UnterminatedString,
                Span = close,
                Message = () => $"the string is opened with {quote} and closed with {other}: close it with {quote}",
            };
            correction.Reading.Add(new TextEdit(close, quote.ToString()));
            _found.Add(correction);
        }
        Restart(close.End);
    }

    // A path that ends with a backslash. If other backslashes in it are not doubled either, all of them are part of the mistake.
    private void EndPath(int start, SourceSpan close, char quote)
    {
        List<TextEdit> edits = WindowsPath.Doubling(_text.Slice(start, close.Start + 1 - start), start);
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnterminatedString,
            Span = close,
            Message = () => $"the closing quote is escaped by the '\\' before it: write \\\\{quote}",
        };
        correction.Reading.AddRange(edits.Count > 0 ? edits : [TextEdit.Insert(close.Start, "\\")]);
        _found.Add(correction);
    }

    // A string that continues on the next lines: one of them contains its quote, and nothing that looks like fields.
    private void JoinLines(int start, int end, char quote)
    {
        var breaks = new List<SourceSpan>();
        bool hasBlank = _text.Slice(start, end - start).IndexOf((byte)' ') >= 0;
        int line = end;
        while (line < _text.Length && breaks.Count < MostLines)
        {
            int from = line > start && _text[line - 1] == '\r' ? line - 1 : line;
            int first = SkipBlanks(line + 1);
            breaks.Add(SourceSpan.FromBounds(from, first));
            int next = EndOfLine(first);
            ReadOnlySpan<byte> content = _text.Slice(first, next - first);
            int close = content.IndexOf((byte)quote);
            ReadOnlySpan<byte> body = close < 0 ? content : content.Slice(0, close);
            if (body.IndexOfAny((byte)'"', (byte)'\'', (byte)'#') >= 0 || StartsField(body) || (close < 0 && body.IsEmpty))
            {
                return;
            }
            hasBlank |= body.IndexOf((byte)' ') >= 0;
            if (close >= 0)
            {
                int after = first + close + 1;
                if (EndsValue(after) && !IsOpenAfter(after))
                {
                    AddJoin(start, end, breaks, hasBlank, after);
                }
                return;
            }
            line = next;
        }
    }

    private void AddJoin(int start, int end, List<SourceSpan> breaks, bool hasBlank, int after)
    {
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnterminatedString,
            Span = SourceSpan.FromBounds(start, end),
            Message = static () => "a string ends on the line where it starts: join the lines, or write \\n for a line break",
        };
        // A single word was divided; other text contains a line break.
        breaks.ForEach(one => correction.Reading.Add(new TextEdit(one, hasBlank ? "\\n" : "")));
        _found.Add(correction);
        Restart(after);
    }

    private static bool StartsField(ReadOnlySpan<byte> line)
    {
        int word = Characters.SkipIdentifier(line, 0);
        while (word > 0 && word < line.Length && line[word] is (byte)' ' or (byte)'\t')
        {
            word++;
        }
        return line.Length > 0 && (line[0] is (byte)'}' or (byte)']' or (byte)'>' or (byte)'{'
            || (word > 0 && word < line.Length && line[word] is (byte)':' or (byte)'{' or (byte)'<'));
    }
}
