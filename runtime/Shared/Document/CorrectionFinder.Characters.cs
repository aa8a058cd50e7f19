namespace AmctGen.Text;

/// <content>Characters outside of strings and comments that are not plain.</content>
ref partial struct CorrectionFinder
{
    // The mutable content of a correction of characters.
    private sealed class CharacterGroup
    {
        public int More { get; set; }
    }

    private void ReadCharacter()
    {
        int start = Start;
        // Several byte order marks are one token.
        int end = _origin + _tokens.Resume;
        int character = Utf8.CodePoint(_text.Slice(start));
        MeantCharacter? meant = MeantCharacter.Of(character);
        if (meant is { Mistake: CharacterMistake.LookAlike } && !IsInLatinWord(start))
        {
            meant = null;
        }
        bool isWord = meant is null || meant.Value.Plain == "(";
        if (isWord && StartsComment() && (_previousKind != TokenKind.Identifier || _beforePrevious == ':'))
        {
            ReadProse(start);
            return;
        }
        if (meant is not { } found)
        {
            _previousKind = TokenKind.Identifier;
            _previousEnd = end;
            return;
        }
        if (found.Mistake == CharacterMistake.Quote)
        {
            ReadTypographicString(found, start, end);
            return;
        }
        string plain = found.Mistake == CharacterMistake.Space ? " "
            : found.Plain.Length == 0 && SplitsNumber(start, end) ? " "
            : found.Plain;
        string repair = found.Mistake == CharacterMistake.Space ? found.Plain : plain;
        AddCharacter(found, new TextEdit(SourceSpan.FromBounds(start, end), plain), repair, null);
        if (plain == "#")
        {
            int next = EndOfLine(end);
            _previousEnd = next;
            Restart(next);
        }
        else if (found.Mistake is CharacterMistake.Wide or CharacterMistake.Dash or CharacterMistake.LookAlike)
        {
            _previousKind = found.Mistake == CharacterMistake.LookAlike ? TokenKind.Identifier : TokenKind.Symbol;
            _previousFirst = (byte)plain[0];
            _previousEnd = end;
            Nest((byte)plain[0]);
        }
    }

    // Words of another language after a value or on their own line.
    private void ReadProse(int start)
    {
        int end = TrimEnd(start, EndOfLine(start));
        var correction = new Correction
        {
            Id = TextDiagnosticIds.UnexpectedToken,
            Span = SourceSpan.FromBounds(start, end),
            Message = static () => "a comment starts with '#'",
        };
        correction.Reading.Add(TextEdit.Insert(start, "# "));
        _found.Add(correction);
        Restart(EndOfLine(start));
    }

    // An invisible character between a number and a word is a separator; inside a word it splits the word.
    private readonly bool SplitsNumber(int start, int end) =>
        _previousEnd == start && _previousKind is TokenKind.Integer or TokenKind.Float && end < _text.Length
        && (Characters.Class(_text[end]) & CharacterClass.Letter) != 0;

    // Whether all letters of a word have a Latin form, so that the word was meant to be a name.
    private readonly bool IsInLatinWord(int position)
    {
        const int longest = 200;
        int start = position;
        while (start > 0 && position - start < longest && IsWordByte(_text[start - 1]))
        {
            start--;
        }
        for (int i = start; i < _text.Length && i - start < 2 * longest && IsWordByte(_text[i]);)
        {
            int length = Utf8.LengthAt(_text, i);
            if (length > 1 && MeantCharacter.Of(Utf8.CodePoint(_text.Slice(i))) is null)
            {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static bool IsWordByte(byte value) => value >= 0x80 || Characters.ContinuesIdentifier(value);

    private void AddCharacter(MeantCharacter meant, TextEdit reading, string repair, Func<MessageText>? message)
    {
        // What one keyboard writes is one mistake.
        CharacterMistake kind = meant.Mistake is CharacterMistake.Quote or CharacterMistake.Space ? CharacterMistake.Wide : meant.Mistake;
        bool isSame = _group is { Reading.Count: < MostEdits } && _groupKind == kind && reading.Span.Start <= _groupEnd
            && (reading.NewText == repair) == (_group.Repair is null);
        if (isSame)
        {
            AddTo(_group!, reading);
            _groupContent!.More++;
            return;
        }
        var content = new CharacterGroup();
        int length = Utf8.LengthAt(_text, reading.Span.Start);
        string character = Utf8.Decode(_text.Slice(reading.Span.Start, length));
        bool startsFile = reading.Span.Start == 0;
        _group = new Correction
        {
            Id = TextDiagnosticIds.InvalidCharacter,
            Span = reading.Span,
            Message = () => $"{message?.Invoke() ?? MeantCharacter.Describe(character, startsFile)}{More(content.More)}",
            Repair = reading.NewText == repair ? null : [reading with { NewText = repair }],
        };
        _group.Reading.Add(reading);
        _groupContent = content;
        _groupKind = kind;
        _groupEnd = EndOfLine(reading.Span.Start);
        _found.Add(_group);
    }

    // Removals next to each other are one change.
    private static void AddTo(Correction group, TextEdit reading)
    {
        TextEdit last = group.Reading[group.Reading.Count - 1];
        if (last.Span.End == reading.Span.Start && last.NewText.Length == 0 && reading.NewText.Length == 0)
        {
            group.Reading[group.Reading.Count - 1] = TextEdit.Remove(SourceSpan.Cover(last.Span, reading.Span));
        }
        else
        {
            group.Reading.Add(reading);
        }
    }

    private static MessageText? More(int count) => count switch
    {
        0 => null,
        1 => " (there is 1 more in this line)",
        _ => (MessageText)$" (there are {count} more in this line)",
    };
}
