using System.Globalization;

namespace AmctGen.Json;

/// <summary>Numbers in JSON. Integers are read exactly, with any exponent.</summary>
internal static class JsonNumbers
{
    // No exponent that matters is larger, and sums of two of them are far from an overflow.
    private const long LargestExponent = 1L << 40;

    /// <summary>Whether a text is a number: <c>-0.5e+3</c>, without a plus, leading zeros or spaces.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        int position = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int digits = Digits(text, position);
        if (digits == 0 || (digits > 1 && text[position] == '0'))
        {
            return false;
        }
        position += digits;
        if (position < text.Length && text[position] == '.')
        {
            digits = Digits(text, position + 1);
            if (digits == 0)
            {
                return false;
            }
            position += digits + 1;
        }
        if (position < text.Length && text[position] is (byte)'e' or (byte)'E')
        {
            position++;
            position += position < text.Length && text[position] is (byte)'+' or (byte)'-' ? 1 : 0;
            digits = Digits(text, position);
            if (digits == 0)
            {
                return false;
            }
            position += digits;
        }
        return position == text.Length;
    }

    /// <summary>Reads a number as an integer: <c>1e3</c> and <c>5.0</c> are whole, too.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isNegative">Whether it has a minus.</param>
    /// <param name="magnitude">Its value without the sign.</param>
    public static WholeNumber ReadInteger(ReadOnlySpan<byte> number, out bool isNegative, out ulong magnitude)
    {
        magnitude = 0;
        isNegative = number[0] == '-';
        int mark = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = (mark < 0 ? number : number[..mark])[(isNegative ? 1 : 0)..];
        int point = mantissa.IndexOf((byte)'.');
        // The mantissa as digits only, and the power of ten that its last digit has.
        mantissa = point < 0 ? mantissa : mantissa.TrimEnd((byte)'0');
        int fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        long exponent = (mark < 0 ? 0 : Exponent(number[(mark + 1)..])) - fraction;
        int significant = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (significant < 0)
        {
            return WholeNumber.Fits;
        }
        int last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        for (int i = last + 1; i < mantissa.Length; i++)
        {
            exponent += mantissa[i] == '.' ? 0 : 1;
        }
        if (exponent < 0)
        {
            return WholeNumber.Fraction;
        }
        const int mostDigits = 20;
        UInt128 value = 0;
        int digits = 0;
        foreach (byte digit in mantissa[significant..(last + 1)])
        {
            if (digit != '.')
            {
                if (++digits > mostDigits)
                {
                    return WholeNumber.TooLarge;
                }
                value = (value * 10) + (uint)(digit - '0');
            }
        }
        for (; exponent > 0 && value <= ulong.MaxValue; exponent--)
        {
            value *= 10;
        }
        magnitude = (ulong)value;
        return value <= ulong.MaxValue ? WholeNumber.Fits : WholeNumber.TooLarge;
    }

    /// <summary>Reads a number as floating point; one that is too large becomes infinite.</summary>
    public static double ReadDouble(ReadOnlySpan<byte> number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Digits(ReadOnlySpan<byte> text, int start)
    {
        int digits = text[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits < 0 ? text.Length - start : digits;
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        long exponent = 0;
        foreach (byte digit in text.TrimStart("+-"u8))
        {
            exponent = Math.Min((exponent * 10) + digit - '0', LargestExponent);
        }
        return text[0] == '-' ? -exponent : exponent;
    }
}
