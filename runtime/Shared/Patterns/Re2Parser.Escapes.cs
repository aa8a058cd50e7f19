using AmctGen.Text;

namespace AmctGen.Generated;

sealed partial class Re2Parser
{
    private void ReadEscape()
    {
        char letter = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        switch (letter)
        {
            case 'Q':
                ReadQuotation();
                return;
            case 'A' or 'z':
                _position += 2;
                Add(_assembler.Assert(letter == 'A' ? Re2Place.StartOfText : Re2Place.EndOfText));
                return;
            case 'b' or 'B':
                _position += 2;
                Add(_assembler.Assert(letter == 'b' ? Re2Place.WordBoundary : Re2Place.NoWordBoundary));
                return;
            case 'C':
                _position += 2;
                Add(_assembler.Byte());
                return;
        }
        if (TryReadUnicodeClass() is { } unicode)
        {
            Add(_assembler.Character(unicode));
            return;
        }
        if (TryReadPerlClass() is { } perl)
        {
            Add(_assembler.Character(perl));
            return;
        }
        int codePoint = ReadEscapedCharacter();
        if (_problem is null)
        {
            AddLiteral(codePoint);
        }
    }

    // Text between \Q and \E is literal.
    private void ReadQuotation()
    {
        _position += 2;
        while (_position < _pattern.Length && !Follows("\\E"))
        {
            AddLiteral(ReadCharacter());
        }
        _position = Math.Min(_pattern.Length, _position + 2);
    }

    // An escape that denotes a character, inside or outside of a class.
    private int ReadEscapedCharacter()
    {
        int start = _position++;
        if (_position >= _pattern.Length)
        {
            Fail(start, 1, "a backslash ends the pattern; write '\\\\' for the character");
            return 0;
        }
        char letter = _pattern[_position];
        switch (letter)
        {
            case >= '0' and <= '7' when letter == '0' || (_position + 1 < _pattern.Length && _pattern[_position + 1] is >= '0' and <= '7'):
                return ReadOctal();
            case >= '1' and <= '9':
                Fail(start, 2, $"'\\{letter}': RE2 has no backreferences");
                return 0;
            case 'x':
                return ReadHexadecimal(start);
            case 'a' or 'f' or 't' or 'n' or 'r' or 'v':
                _position++;
                return letter switch { 'a' => '\a', 'f' => '\f', 't' => '\t', 'n' => '\n', 'r' => '\r', _ => '\v' };
            case < '\x80' when !char.IsLetterOrDigit(letter):
                _position++;
                return letter;
        }
        int length = 1 + (char.IsSurrogatePair(_pattern, _position) ? 2 : 1);
        Fail(start, length, $"'{_pattern.Substring(start, length)}' is not an escape of RE2");
        return 0;
    }

    private int ReadOctal()
    {
        int value = 0;
        for (int digits = 0; digits < 3 && _position < _pattern.Length && _pattern[_position] is >= '0' and <= '7'; digits++)
        {
            value = (value * 8) + _pattern[_position++] - '0';
        }
        return value;
    }

    private int ReadHexadecimal(int start)
    {
        _position++;
        bool isBraced = _position < _pattern.Length && _pattern[_position] == '{';
        _position += isBraced ? 1 : 0;
        int value = 0;
        int digits = 0;
        while (_position < _pattern.Length && (isBraced || digits < 2) && Uri.IsHexDigit(_pattern[_position]) && value < CharacterSet.End)
        {
            value = (value * 16) + Uri.FromHex(_pattern[_position++]);
            digits++;
        }
        bool isClosed = isBraced ? _position < _pattern.Length && _pattern[_position] == '}' && digits > 0 : digits == 2;
        _position += isBraced && isClosed ? 1 : 0;
        if (!isClosed || value >= CharacterSet.End)
        {
            Fail(start, Math.Max(2, _position - start),
                "'\\x' needs two hexadecimal digits, or the number of a character up to 10FFFF in braces");
        }
        return value;
    }
}
