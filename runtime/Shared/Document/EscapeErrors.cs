using System.Globalization;

namespace AmctGen.Text;

/// <summary>Finds invalid escapes in quoted strings.</summary>
static class EscapeErrors
{
    /// <summary>Finds the next invalid escape.</summary>
    /// <param name="token">The string with its quotes.</param>
    /// <param name="position">Where to start; afterwards the position after the escape.</param>
    /// <param name="escape">Its location in the token.</param>
    /// <param name="problem">The problem and how to repair it.</param>
    /// <param name="suggestion">The replacement; null if it is not known.</param>
    /// <param name="hasPairs">Whether surrogate pairs are allowed as escapes, see <see cref="TokenizerOptions.SurrogatePairs"/>.</param>
    public static bool TryFind(
        ReadOnlySpan<byte> token, ref int position, out SourceSpan escape, out MessageText problem, out string? suggestion,
            bool hasPairs = false)
    {
        while (position < token.Length)
        {
            ReadOnlySpan<byte> rest = token.Slice(position);
            int length = rest[0] == '\\' ? Literals.EscapeLength(rest, hasPairs) : 1;
            if (length == 0)
            {
                (length, problem, suggestion) = Describe(rest);
                escape = new SourceSpan(position, length);
                position += length;
                return true;
            }
            position += length;
        }
        escape = default;
        problem = "";
        suggestion = null;
        return false;
    }

    private static (int Length, MessageText Problem, string? Suggestion) Describe(ReadOnlySpan<byte> text)
    {
        int digits = text.Length < 2 ? 0 : (char)text[1] switch { 'u' => 4, 'U' => 8, 'x' or 'X' => 2, _ => 0 };
        if (digits == 0)
        {
            int end = text.Length < 2 || text[1] == '\n' ? 1 : 2;
            // A character outside ASCII is read as a whole.
            while (end < text.Length && (text[end] & 0xC0) == 0x80)
            {
                end++;
            }
            string unknown = Utf8.Decode(text.Slice(0, end));
            return (end, $"unknown escape '{unknown}': a literal backslash must be doubled",
                text.Length > 1 && text[1] == 0 ? "\\\\\\000" : "\\" + unknown);
        }
        int count = CountDigits(text, digits);
        int length = count + 2;
        string written = Utf8.Decode(text.Slice(0, length));
        if (count < digits)
        {
            return (length,
                $"'{written}' is missing digits: {(digits == 2 ? "one or two" : digits == 4 ? "four" : "eight")} hexadecimal digits must "
                + $"follow '{written.Substring(0, 2)}'; a literal backslash must be doubled", null);
        }
        uint value = Value(text, digits);
        if (value > 0x10FFFF)
        {
            return (length, $"'{written}' is not a Unicode code point: the last one is '\\U0010FFFF'", null);
        }
        if (value < 0xDC00 && text.Length >= 12 && text[1] == 'u' && text[6] == '\\' && text[7] == 'u' && CountDigits(text.Slice(6), 4) == 4
            && Value(text.Slice(6), 4) is >= 0xDC00 and <= 0xDFFF and uint low)
        {
            string whole = "\\U" + (0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)).ToString("X8", CultureInfo.InvariantCulture);
            return (12, $"'{Utf8.Decode(text.Slice(0, 12))}' are the surrogate halves of one character: write '{whole}'", whole);
        }
        return (length, $"'{written}' is one half of a surrogate pair: write the whole character as \\U and eight digits", null);
    }

    private static int CountDigits(ReadOnlySpan<byte> text, int most)
    {
        int count = 0;
        while (count < most && count + 2 < text.Length && Characters.HexValue(text[count + 2]) >= 0)
        {
            count++;
        }
        return count;
    }

    private static uint Value(ReadOnlySpan<byte> text, int digits)
    {
        uint value = 0;
        for (int i = 2; i < digits + 2; i++)
        {
            value = (value << 4) + (uint)Characters.HexValue(text[i]);
        }
        return value;
    }
}
