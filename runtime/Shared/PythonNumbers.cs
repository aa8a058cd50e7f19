using System.Globalization;

namespace AmctGen.Text;

/// <summary>Numbers as in Python's <c>text_format</c>: by <c>int(text, 0)</c> and <c>float(text)</c>, with additional forms.</summary>
static class PythonNumbers
{
    /// <summary>The value of one decimal digit of any script, in UTF-8; -1 for anything else.</summary>
    public static int Digit(ReadOnlySpan<byte> token)
    {
        string text = token.Length > 4 ? "" : Utf8.Decode(token);
        bool isOne = text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text[0], text[1]));
        return isOne ? CharUnicodeInfo.GetDecimalDigitValue(text, 0) : -1;
    }

    /// <summary>Whether a token is an integer of any size.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> token) => Scan(token, out _, out _);

    /// <summary>Reads an integer with an optional <c>+</c>; false if it is not an integer or does not fit.</summary>
    public static bool TryParseInteger(ReadOnlySpan<byte> token, out ulong value) =>
        Scan(token, out value, out bool overflows) && !overflows;

    /// <summary>Whether <c>int(text, 0)</c> itself accepts the token: it does not accept octal numbers without an <c>o</c>.</summary>
    public static bool IsLiteral(ReadOnlySpan<byte> token) =>
        Scan(token, out ulong value, out _) && (value == 0 || !StartsLikeOctal(token));

    /// <summary>The spelling of a floating-point value that all readers accept; null if it is not a number.</summary>
    /// <param name="token">The number or word, with an optional <c>+</c>.</param>
    /// <param name="isNegative">Whether a minus sign is before it.</param>
    public static string? PlainFloat(ReadOnlySpan<byte> token, bool isNegative)
    {
        if (token[0] >= 0x80)
        {
            return isNegative ? null : Digit(token).ToString(CultureInfo.InvariantCulture);
        }
        string text = Utf8.Decode(token);
        bool hasPlus = text[0] == '+';
        string body = hasPlus ? text.Substring(1) : text;
        string lower = body.ToLowerInvariant();
        if (PlainWord(body, lower) is { } word)
        {
            return word;
        }
        if (lower is "inff" or "infinityf" && !hasPlus)
        {
            return "inf";
        }
        if (lower == "nanf" && !hasPlus && !isNegative)
        {
            return "nan";
        }
        string trimmed = body.TrimEnd('f');
        return PlainWord(trimmed, trimmed.ToLowerInvariant()) ?? PlainDecimal(trimmed);
    }

    private static string? PlainWord(string body, string lower) => lower switch
    {
        "inf" or "infinity" => "inf",
        "nan" => "nan",
        _ => PlainDecimal(body),
    };

    // Digits with a decimal point and an exponent; an underscore may be between two digits.
    private static string? PlainDecimal(string text)
    {
        int position = 0;
        int whole = SkipDigits(text, ref position);
        int fraction = 0;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = SkipDigits(text, ref position);
        }
        if (whole < 0 || fraction < 0 || whole + fraction == 0)
        {
            return null;
        }
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
            if (SkipDigits(text, ref position) <= 0)
            {
                return null;
            }
        }
        if (position < text.Length)
        {
            return null;
        }
        string plain = text.Replace("_", "");
        int zeros = 0;
        while (zeros + 1 < plain.Length && plain[zeros] == '0' && Characters.IsDigit((byte)plain[zeros + 1]))
        {
            zeros++;
        }
        return plain.Substring(zeros);
    }

    // The number of digits; -1 if an underscore is not between two of them.
    private static int SkipDigits(string text, ref int position)
    {
        int count = 0;
        bool afterDigit = false;
        for (; position < text.Length; position++)
        {
            char current = text[position];
            if (current is >= '0' and <= '9')
            {
                count++;
                afterDigit = true;
            }
            else if (current == '_' && afterDigit)
            {
                afterDigit = false;
            }
            else
            {
                break;
            }
        }
        return count > 0 && !afterDigit ? -1 : count;
    }

    private static bool StartsLikeOctal(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> digits = token.Length > 0 && token[0] == '+' ? token.Slice(1) : token;
        return digits.Length > 1 && digits[0] == '0' && Characters.IsDigit(digits[1]);
    }

    private static bool Scan(ReadOnlySpan<byte> token, out ulong value, out bool overflows)
    {
        value = 0;
        overflows = false;
        if (token[0] >= 0x80)
        {
            value = (ulong)Math.Max(0, Digit(token));
            return Digit(token) >= 0;
        }
        bool hasPlus = token.Length > 0 && token[0] == '+';
        ReadOnlySpan<byte> digits = hasPlus ? token.Slice(1) : token;
        uint radix = 10;
        bool hasPrefix = false;
        if (digits.Length > 1 && digits[0] == '0')
        {
            radix = (digits[1] | 0x20) switch { 'x' => 16u, 'o' => 8u, 'b' => 2u, _ => 10u };
            hasPrefix = radix != 10;
        }
        // An octal number in the style of C, without additional forms.
        bool isOctal = !hasPrefix && !hasPlus && StartsLikeOctal(digits) && digits.IndexOf((byte)'_') < 0;
        radix = isOctal ? 8 : radix;
        digits = hasPrefix ? digits.Slice(2) : digits;
        bool mayUnderscore = hasPrefix;
        bool isAny = false;
        foreach (byte current in digits)
        {
            if (current == '_')
            {
                if (!mayUnderscore)
                {
                    return false;
                }
                mayUnderscore = false;
                continue;
            }
            int digit = Characters.HexValue(current);
            if (digit < 0 || digit >= radix)
            {
                return false;
            }
            overflows |= value > (ulong.MaxValue - (ulong)digit) / radix;
            value = unchecked((value * radix) + (ulong)digit);
            mayUnderscore = isAny = true;
        }
        bool startsWithZero = radix == 10 && digits.Length > 1 && digits[0] == '0';
        return isAny && mayUnderscore && (!startsWithZero || (value == 0 && !overflows));
    }
}
