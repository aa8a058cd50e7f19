using System.Globalization;
using System.Text;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Splits an expression into tokens.</summary>
internal sealed class CelTokenizer(string text)
{
    private static readonly string[] s_symbols = ["&&", "||", "==", "!=", "<=", ">="];

    private int _position;

    public CelToken Next()
    {
        SkipSpace();
        int start = _position;
        if (start >= text.Length)
        {
            return new CelToken(CelTokenKind.End, "", null) { Start = start, End = start };
        }
        char first = text[start];
        if (IsStringStart(start, out int quote, out bool isRaw, out bool isBytes))
        {
            return String(start, quote, isRaw, isBytes);
        }
        if (IsDigit(first) || (first == '.' && start + 1 < text.Length && IsDigit(text[start + 1])))
        {
            return Number(start);
        }
        if (IsNameStart(first))
        {
            while (_position < text.Length && (IsNameStart(text[_position]) || IsDigit(text[_position])))
            {
                _position++;
            }
            return Word(text.Substring(start, _position - start), start);
        }
        if (first == '`')
        {
            return QuotedName(start);
        }
        foreach (string symbol in s_symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, 2) == 0)
            {
                _position += 2;
                return new CelToken(CelTokenKind.Symbol, symbol, null) { Start = start, End = _position };
            }
        }
        _position += LengthAt(start);
        string character = text.Substring(start, _position - start);
        return "()[]{}.,?:+-*/%<>!".IndexOf(first) >= 0
            ? new CelToken(CelTokenKind.Symbol, character, null) { Start = start, End = _position }
            : Invalid($"'{Shown(character)}' has no meaning in an "
                + $"expression{(first is '=' or '&' or '|' ? $"; did you mean '{first}{first}'?" : "")}", start);
    }

    private CelToken QuotedName(int start)
    {
        int end = start + 1;
        while (end < text.Length && (IsNameStart(text[end]) || IsDigit(text[end]) || text[end] is '.' or '-' or '/' or ' '))
        {
            end++;
        }
        bool isClosed = end < text.Length && text[end] == '`' && end > start + 1;
        _position = isClosed ? end + 1 : start + 1;
        return isClosed
            ? new CelToken(CelTokenKind.QuotedName, text.Substring(start + 1, end - start - 1), null) { Start = start, End = _position }
            : Invalid("'`' has no meaning in an expression", start);
    }

    private CelToken Word(string word, int start) => word switch
    {
        "true" => new CelToken(CelTokenKind.Constant, word, true) { Start = start, End = _position },
        "false" => new CelToken(CelTokenKind.Constant, word, false) { Start = start, End = _position },
        "null" => new CelToken(CelTokenKind.Constant, word, null) { Start = start, End = _position },
        "in" => new CelToken(CelTokenKind.Symbol, word, null) { Start = start, End = _position },
        _ => new CelToken(CelTokenKind.Name, word, null) { Start = start, End = _position },
    };

    private CelToken Number(int start)
    {
        bool isHex = text[start] == '0' && start + 1 < text.Length && text[start + 1] == 'x';
        bool isFloat = false;
        _position += isHex ? 2 : 0;
        while (_position < text.Length)
        {
            char character = text[_position];
            bool isExponent = !isHex && character is 'e' or 'E';
            bool isSign = character is '+' or '-' && !isHex && text[_position - 1] is 'e' or 'E' && isFloat;
            bool isPoint = character == '.' && !isHex && !isFloat && _position + 1 < text.Length && IsDigit(text[_position + 1]);
            if (!(IsDigit(character) || (isHex && Uri.IsHexDigit(character)) || isExponent || isSign || isPoint))
            {
                break;
            }
            isFloat |= isExponent || isPoint;
            _position++;
        }
        string digits = text.Substring(start, _position - start);
        bool isUnsigned = _position < text.Length && text[_position] is 'u' or 'U';
        _position += isUnsigned ? 1 : 0;
        if (isFloat)
        {
            if (isUnsigned || !IsDigit(digits[digits.Length - 1]))
            {
                return Invalid($"'{text.Substring(start, _position - start)}' is not a number", start);
            }
            double number = FloatParser.Parse(Encoding.ASCII.GetBytes(digits));
            return double.IsInfinity(number)
                ? Invalid($"'{digits}' is too large for a double", start)
                : new CelToken(CelTokenKind.Constant, digits, number) { Start = start, End = _position };
        }
        if (isHex && digits.Length == 2)
        {
            return Invalid($"'{digits}' is not a number", start);
        }
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!ulong.TryParse(isHex ? digits.Substring(2) : digits, style, CultureInfo.InvariantCulture, out ulong value))
        {
            return Invalid($"'{digits}' does not fit into 64 bits", start);
        }
        return new CelToken(
            CelTokenKind.Constant, digits, isUnsigned ? value : (object)new UnsignedMagnitude(value)) { Start = start, End = _position };
    }

    private bool IsStringStart(int start, out int quote, out bool isRaw, out bool isBytes)
    {
        isRaw = false;
        isBytes = false;
        quote = start;
        while (quote < text.Length && quote - start < 2 && text[quote] is 'r' or 'R' or 'b' or 'B')
        {
            isRaw |= text[quote] is 'r' or 'R';
            isBytes |= text[quote] is 'b' or 'B';
            quote++;
        }
        return quote < text.Length && text[quote] is '"' or '\'';
    }

    private CelToken String(int start, int quote, bool isRaw, bool isBytes)
    {
        char mark = text[quote];
        string triple = new(mark, 3);
        bool isTriple = string.CompareOrdinal(text, quote, triple, 0, 3) == 0;
        string end = isTriple ? triple : mark.ToString();
        _position = quote + end.Length;
        var output = new List<byte>();
        while (_position < text.Length)
        {
            if (string.CompareOrdinal(text, _position, end, 0, end.Length) == 0)
            {
                _position += end.Length;
                byte[] bytes = [.. output];
                return new CelToken(
                    CelTokenKind.Constant, "", isBytes ? bytes : Encoding.UTF8.GetString(bytes)) { Start = start, End = _position };
            }
            char character = text[_position];
            if (character is '\n' or '\r' && !isTriple)
            {
                break;
            }
            if (character == '\\' && !isRaw)
            {
                int escape = _position;
                if (Escape(output, isBytes) is { } problem)
                {
                    return Invalid($"'{Shown(text.Substring(escape, _position - escape))}' {problem}", escape);
                }
                continue;
            }
            int length = LengthAt(_position);
            output.AddRange(Encoding.UTF8.GetBytes(text.Substring(_position, length)));
            _position += length;
        }
        return Invalid("the string is not closed", start);
    }

    // Skips an escape, or the part of it that can be read.
    private string? Escape(List<byte> output, bool isBytes)
    {
        char kind = _position + 1 < text.Length ? text[_position + 1] : '\0';
        int simple = "abfnrtv\\?\"'`".IndexOf(kind);
        if (kind != '\0' && simple >= 0)
        {
            output.Add((byte)"\a\b\f\n\r\t\v\\?\"'`"[simple]);
            _position += 2;
            return null;
        }
        int digits = kind switch { 'x' or 'X' => 2, 'u' when !isBytes => 4, 'U' when !isBytes => 8, >= '0' and <= '3' => 3, _ => 0 };
        int radix = digits == 3 ? 8 : 16;
        _position += digits == 3 ? 1 : 2;
        int value = 0;
        int missing = digits;
        for (; missing > 0 && _position < text.Length && DigitOf(text[_position]) < radix; missing--)
        {
            value = unchecked((value * radix) + DigitOf(text[_position++]));
        }
        if (digits == 0 || missing > 0)
        {
            _position = Math.Min(_position + (digits == 0 && char.IsHighSurrogate(kind) ? 1 : 0), text.Length);
            return "is not an escape";
        }
        if (value is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return "is not a code point";
        }
        if (isBytes)
        {
            output.Add((byte)value);
        }
        else
        {
            output.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(value)));
        }
        return null;
    }

    private static int DigitOf(char character) => Uri.IsHexDigit(character) ? Uri.FromHex(character) : 16;

    // The UTF-16 units of a character.
    private int LengthAt(int position) => char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1;

    // An invisible character is shown as its code point.
    private static string Shown(string written)
    {
        var shown = new StringBuilder();
        foreach (char character in written)
        {
            shown.Append(char.IsControl(character) ? FormattableString.Invariant($"\\u{(int)character:x4}") : character.ToString());
        }
        return shown.ToString();
    }

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            if (char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }
            else if (string.CompareOrdinal(text, _position, "//", 0, 2) == 0)
            {
                int end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else
            {
                break;
            }
        }
    }

    private CelToken Invalid(string message, int start) =>
        new(CelTokenKind.Invalid, message, null) { Start = start, End = Math.Max(_position, start + 1) };

    private static bool IsNameStart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
