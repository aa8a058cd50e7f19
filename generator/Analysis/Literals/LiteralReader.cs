using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Reads the characters of a string literal of C#, and where each of them is.</summary>
/// <param name="text">The text of the token.</param>
/// <param name="start">The offset of the first character.</param>
/// <param name="end">The offset after the last one.</param>
/// <param name="style">How characters are written.</param>
/// <param name="doublesBraces">Whether a brace is written twice.</param>
internal ref struct LiteralReader(string text, int start, int end, LiteralStyle style, bool doublesBraces)
{
    // The next character.
    private int _position = start;

    /// <summary>Reads all characters; false if one of them is not valid.</summary>
    /// <param name="indentation">What is removed from the start of each line.</param>
    /// <param name="startsLine">Whether the first character starts a line.</param>
    /// <param name="offset">The offset of the token in its file.</param>
    /// <param name="units">The place of each UTF-16 unit of the value.</param>
    /// <param name="value">The value.</param>
    public bool TryRead(string indentation, bool startsLine, int offset, out List<TextSpan> units, out string value)
    {
        units = new List<TextSpan>(end - _position);
        var read = new StringBuilder(end - _position);
        value = "";
        SkipIndentation(startsLine ? indentation : "");
        while (_position < end)
        {
            int from = _position;
            if (!TryReadCharacter(out string character))
            {
                return false;
            }
            read.Append(character);
            for (int i = 0; i < character.Length; i++)
            {
                units.Add(TextSpan.FromBounds(offset + from, offset + _position));
            }
            if (indentation.Length > 0 && (character == "\n" || (character == "\r" && !IsNext('\n'))))
            {
                SkipIndentation(indentation);
            }
        }
        value = read.ToString();
        return true;
    }

    private readonly bool IsNext(char character) => _position < end && text[_position] == character;

    // A line of white space may be shorter.
    private void SkipIndentation(string indentation)
    {
        for (int i = 0; i < indentation.Length && IsNext(indentation[i]); i++)
        {
            _position++;
        }
    }

    private bool TryReadCharacter(out string character)
    {
        char first = text[_position++];
        character = first.ToString();
        bool isDoubled = (doublesBraces && first is '{' or '}') || (style == LiteralStyle.Verbatim && first == '"');
        if (isDoubled)
        {
            return _position < end && text[_position++] == first;
        }
        return first != '\\' || style != LiteralStyle.Regular || TryReadEscape(out character);
    }

    private bool TryReadEscape(out string character)
    {
        character = "";
        if (_position == end)
        {
            return false;
        }
        char kind = text[_position++];
        switch (kind)
        {
            case 'x':
                return TryReadNumber(least: 1, most: 4, out character);
            case 'u':
                return TryReadNumber(least: 4, most: 4, out character);
            case 'U':
                return TryReadNumber(least: 8, most: 8, out character);
        }
        int simple = "'\"\\0abefnrtv".IndexOf(kind);
        character = simple < 0 ? "" : "'\"\\\0\a\b\u001b\f\n\r\t\v"[simple].ToString();
        return simple >= 0;
    }

    private bool TryReadNumber(int least, int most, out string character)
    {
        int from = _position;
        while (_position < end && _position - from < most && Uri.IsHexDigit(text[_position]))
        {
            _position++;
        }
        character = "";
        if (_position - from < least
            || !int.TryParse(text.Substring(from, _position - from), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
            || code is < 0 or > 0x10FFFF)
        {
            return false;
        }
        character = code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
        return true;
    }
}
