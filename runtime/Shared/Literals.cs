namespace AmctGen.Text;

/// <summary>The values of integer and string tokens; <see cref="FloatParser"/> handles floats.</summary>
static class Literals
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Reads an integer token: decimal, octal or hexadecimal; false if it does not fit.</summary>
    public static bool TryParseInteger(ReadOnlySpan<byte> token, out ulong value)
    {
        value = 0;
        uint radix = 10;
        int start = 0;
        if (token.Length > 1 && token[0] == '0')
        {
            bool isHex = (token[1] | 0x20) == 'x';
            radix = isHex ? 16u : 8u;
            start = isHex ? 2 : 1;
        }
        if (start == token.Length)
        {
            return false;
        }
        for (int i = start; i < token.Length; i++)
        {
            int digit = Characters.HexValue(token[i]);
            if (digit < 0 || digit >= radix || value > (ulong.MaxValue - (ulong)digit) / radix)
            {
                return false;
            }
            value = (value * radix) + (ulong)digit;
        }
        return true;
    }

    /// <summary>The length of the escape that starts with a backslash at the span's first byte; 0 if it is not an escape.</summary>
    /// <param name="text">The text from the backslash on.</param>
    /// <param name="hasPairs">Whether surrogate pairs are allowed as escapes, see <see cref="TokenizerOptions.SurrogatePairs"/>.</param>
    public static int EscapeLength(ReadOnlySpan<byte> text, bool hasPairs = false) => Unescape(text, hasPairs, out _);

    /// <summary>
    /// Appends the value of a string token. Octal and hexadecimal escapes denote bytes, \u and \U the UTF-8 of a code point,
    /// surrogate pairs that of the character. Everything else denotes itself.
    /// </summary>
    public static void AppendString(ReadOnlySpan<byte> token, List<byte> output)
    {
        ReadOnlySpan<byte> body = token.Slice(1, token.Length - 2);
        while (!body.IsEmpty)
        {
            if (body[0] != '\\')
            {
                output.Add(body[0]);
                body = body.Slice(1);
                continue;
            }
            int length = Unescape(body, hasPairs: true, out int value);
            if (length == 0)
            {
                output.Add((byte)'\\');
                body = body.Slice(1);
                continue;
            }
            if (value > LastCodePoint)
            {
                foreach (byte character in body.Slice(0, length))
                {
                    output.Add(character is >= (byte)'A' and <= (byte)'F' ? (byte)(character | 0x20) : character);
                }
            }
            else if (body[1] is (byte)'u' or (byte)'U')
            {
                AppendCodePoint((uint)value, output);
            }
            else
            {
                output.Add((byte)value);
            }
            body = body.Slice(length);
        }
    }

    /// <summary>
    /// The string token that denotes bytes: ASCII is written as it is, anything else is escaped, as in the canonical form.
    /// </summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder(bytes.Length + 2).Append('"');
        foreach (byte value in bytes)
        {
            _ = value switch
            {
                (byte)'\n' => text.Append("\\n"),
                (byte)'\r' => text.Append("\\r"),
                (byte)'\t' => text.Append("\\t"),
                (byte)'"' or (byte)'\'' or (byte)'\\' => text.Append('\\').Append((char)value),
                >= 0x20 and < 0x7F => text.Append((char)value),
                _ => text.Append('\\').Append((char)('0' + (value >> 6))).Append((char)('0' + ((value >> 3) & 7)))
                    .Append((char)('0' + (value & 7))),
            };
        }
        return text.Append('"').ToString();
    }

    // A value above 0x10FFFF or a surrogate is not an escape: the conformance suite refuses both. In a .proto, protoc accepts both:
    // it joins two surrogates, and values above all characters, up to 0x1FFFFF, denote the escape itself.
    private static int Unescape(ReadOnlySpan<byte> text, bool hasPairs, out int value)
    {
        value = 0;
        if (text.Length < 2)
        {
            return 0;
        }
        byte kind = text[1];
        switch (kind)
        {
            case (byte)'a': value = 7; return 2;
            case (byte)'b': value = 8; return 2;
            case (byte)'f': value = 12; return 2;
            case (byte)'n': value = 10; return 2;
            case (byte)'r': value = 13; return 2;
            case (byte)'t': value = 9; return 2;
            case (byte)'v': value = 11; return 2;
            case (byte)'\\' or (byte)'?' or (byte)'\'' or (byte)'"': value = kind; return 2;
            case (byte)'x' or (byte)'X': return Digits(text, 2, 16, 1, 2, out value);
            case (byte)'u': return CodePoint(text, Digits(text, 2, 16, 4, 4, out value), hasPairs, ref value);
            case (byte)'U': return CodePoint(text, Digits(text, 2, 16, 8, 8, out value), hasPairs, ref value);
            case >= (byte)'0' and <= (byte)'7': return Digits(text, 1, 8, 1, 3, out value);
            default: return 0;
        }
    }

    private static int CodePoint(ReadOnlySpan<byte> text, int length, bool hasPairs, ref int value)
    {
        if ((uint)value <= LastCodePoint && value is < 0xD800 or > 0xDFFF)
        {
            return length;
        }
        if (!hasPairs)
        {
            return 0;
        }
        if (value is > LastCodePoint and <= 0x1FFFFF)
        {
            return length;
        }
        ReadOnlySpan<byte> next = text.Slice(length);
        if (value is < 0xD800 or > 0xDBFF || next.Length < 6 || next[0] != '\\' || next[1] != 'u'
            || Digits(next, 2, 16, 4, 4, out int low) == 0 || low is < 0xDC00 or > 0xDFFF)
        {
            return 0;
        }
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        return length + 6;
    }

    private static int Digits(ReadOnlySpan<byte> text, int start, int radix, int least, int most, out int value)
    {
        value = 0;
        int position = start;
        while (position < text.Length && position - start < most)
        {
            int digit = Characters.HexValue(text[position]);
            if (digit < 0 || digit >= radix)
            {
                break;
            }
            value = unchecked((value * radix) + digit);
            position++;
        }
        return position - start < least ? 0 : position;
    }

    private static void AppendCodePoint(uint value, List<byte> output)
    {
        if (value < 0x80)
        {
            output.Add((byte)value);
        }
        else if (value < 0x800)
        {
            output.Add((byte)(0xC0 | (value >> 6)));
            output.Add((byte)(0x80 | (value & 0x3F)));
        }
        else if (value < 0x10000)
        {
            output.Add((byte)(0xE0 | (value >> 12)));
            output.Add((byte)(0x80 | ((value >> 6) & 0x3F)));
            output.Add((byte)(0x80 | (value & 0x3F)));
        }
        else
        {
            output.Add((byte)(0xF0 | (value >> 18)));
            output.Add((byte)(0x80 | ((value >> 12) & 0x3F)));
            output.Add((byte)(0x80 | ((value >> 6) & 0x3F)));
            output.Add((byte)(0x80 | (value & 0x3F)));
        }
    }
}
