using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>The escapes in strings of JSON.</summary>
internal static class JsonStrings
{
    private const int UnicodeLength = 6;

    /// <summary>The length of the escape at the start of a text: of a surrogate pair, that of both halves.</summary>
    /// <param name="text">The text, which starts with a backslash.</param>
    /// <param name="error">The error; then the length is that of the invalid part.</param>
    public static int EscapeLength(ReadOnlySpan<byte> text, out JsonTokenError error)
    {
        error = JsonTokenError.None;
        if (text.Length >= 2 && "\"\\/bfnrt"u8.Contains(text[1]))
        {
            return 2;
        }
        int unit = Unit(text);
        if (unit < 0)
        {
            error = JsonTokenError.Escape;
            return text.Length >= 2 && text[1] is > (byte)' ' and < 0x80 ? 2 : 1;
        }
        if (!char.IsSurrogate((char)unit))
        {
            return UnicodeLength;
        }
        int low = char.IsHighSurrogate((char)unit) ? Unit(text[UnicodeLength..]) : -1;
        if (low >= 0 && char.IsLowSurrogate((char)low))
        {
            return 2 * UnicodeLength;
        }
        error = JsonTokenError.Surrogate;
        return UnicodeLength;
    }

    /// <summary>What the text between quotes means, in UTF-8. All its escapes are valid.</summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
    {
        // No escape is shorter than what it means.
        byte[] output = new byte[text.Length];
        int length = 0;
        while (true)
        {
            int plain = text.IndexOf((byte)'\\');
            ReadOnlySpan<byte> before = plain < 0 ? text : text[..plain];
            before.CopyTo(output.AsSpan(length));
            length += before.Length;
            if (plain < 0)
            {
                return output.AsSpan(0, length);
            }
            text = text[plain..];
            int escape = EscapeLength(text, out _);
            length += Write(text[..escape], output.AsSpan(length));
            text = text[escape..];
        }
    }

    /// <summary>The escape of a control character.</summary>
    public static string Escape(char character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);

    private static int Write(ReadOnlySpan<byte> escape, Span<byte> output)
    {
        if (escape[1] == 'u')
        {
            var rune = escape.Length == UnicodeLength
                ? new Rune((char)Unit(escape))
                : new Rune((char)Unit(escape), (char)Unit(escape[UnicodeLength..]));
            return rune.EncodeToUtf8(output);
        }
        output[0] = escape[1] switch
        {
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            byte itself => itself,
        };
        return 1;
    }

    // The UTF-16 unit of \uXXXX; negative if the text does not start with one.
    private static int Unit(ReadOnlySpan<byte> text)
    {
        if (text.Length < UnicodeLength || text[0] != '\\' || text[1] != 'u')
        {
            return -1;
        }
        int unit = 0;
        foreach (byte digit in text[2..UnicodeLength])
        {
            int value = Characters.HexValue(digit);
            if (value < 0)
            {
                return -1;
            }
            unit = (unit << 4) | value;
        }
        return unit;
    }
}
