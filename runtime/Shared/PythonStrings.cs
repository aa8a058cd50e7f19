using System.Globalization;

namespace AmctGen.Text;

/// <summary>Strings as in Python's <c>text_format</c>: by the codecs <c>unicode_escape</c> and then <c>raw_unicode_escape</c>.</summary>
static class PythonStrings
{
    /// <summary>
    /// Appends the value of a string token; false if Python refuses it. A backslash that does not start an escape stays, and a character
    /// above U+00FF
    /// becomes its escape.
    /// </summary>
    public static bool TryAppend(ReadOnlySpan<byte> token, List<byte> output)
    {
        ReadOnlySpan<byte> body = token.Slice(1, token.Length - 2);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                output.Add(body[i]);
                continue;
            }
            if (++i == body.Length)
            {
                return false;
            }
            int simple = Simple(body[i]);
            if (simple >= 0)
            {
                output.Add((byte)simple);
                continue;
            }
            (int radix, int least, int most) = body[i] switch
            {
                >= (byte)'0' and <= (byte)'7' => (8, 1, 3),
                (byte)'x' => (16, 1, 2),
                (byte)'u' => (16, 4, 4),
                (byte)'U' => (16, 8, 8),
                // The names of characters (\N{...}) are not known here.
                (byte)'N' => (0, 1, 0),
                _ => (0, 0, 0),
            };
            if (least == 0)
            {
                output.Add((byte)'\\');
                output.Add(body[i]);
                continue;
            }
            int start = radix == 8 ? i : i + 1;
            int length = Digits(body.Slice(start), radix, most, out uint value);
            if (length < least || value > 0x10FFFF)
            {
                return false;
            }
            Append(value, output);
            i = start + length - 1;
        }
        return true;
    }

    /// <summary>Whether all escapes of a string token without errors have the same meaning for other readers.</summary>
    public static bool HasSharedEscapes(ReadOnlySpan<byte> token)
    {
        for (int i = 0; i < token.Length; i++)
        {
            if (token[i] != '\\' || ++i == token.Length)
            {
                continue;
            }
            bool isOctal = token[i] is >= (byte)'0' and <= (byte)'7';
            if (Simple(token[i]) < 0 && token[i] != 'x' && !isOctal)
            {
                return false;
            }
            if (isOctal && Digits(token.Slice(i), 8, 3, out uint value) > 0 && value > 0xFF)
            {
                return false;
            }
        }
        return true;
    }

    private static int Simple(byte kind) => kind switch
    {
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'f' => 12,
        (byte)'n' => 10,
        (byte)'r' => 13,
        (byte)'t' => 9,
        (byte)'v' => 11,
        (byte)'\\' or (byte)'\'' or (byte)'"' => kind,
        _ => -1,
    };

    private static int Digits(ReadOnlySpan<byte> text, int radix, int most, out uint value)
    {
        value = 0;
        int length = 0;
        while (length < text.Length && length < most && Characters.HexValue(text[length]) is >= 0 and int digit && digit < radix)
        {
            value = unchecked((value * (uint)radix) + (uint)digit);
            length++;
        }
        return length;
    }

    private static void Append(uint value, List<byte> output)
    {
        if (value <= 0xFF)
        {
            output.Add((byte)value);
            return;
        }
        foreach (char character in value <= 0xFFFF
            ? "\\u" + value.ToString("x4", CultureInfo.InvariantCulture)
            : "\\U" + value.ToString("x8", CultureInfo.InvariantCulture))
        {
            output.Add((byte)character);
        }
    }
}
