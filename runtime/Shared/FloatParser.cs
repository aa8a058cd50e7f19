using System.Numerics;
#if NET8_0_OR_GREATER
using System.Globalization;
#endif

namespace AmctGen.Text;

/// <summary>Parses decimal number tokens to correctly rounded floating-point values, the same on every platform.</summary>
static class FloatParser
{
    // The largest double that C++ still clamps to the largest float: half a unit above it.
    private const double LargestClamped = 3.4028235677973366e+38;

    // The midpoint of two adjacent doubles has at most 767 significant digits: further digits only break a tie.
    private const int MaxDigits = 800;

    // Outside of these exponents every value is zero or infinite.
    private const int MaxExponent = 400;

    /// <summary>The NaN that C++ reads: quiet, without a sign. The one of .NET has the sign set.</summary>
    public static double NaN => BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0000);

    /// <summary>Whether an integer token may denote a floating-point value: octal and hexadecimal ones may not.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> integer) => integer.Length == 1 || integer[0] != '0';

    /// <summary>The value of <c>inf</c>, <c>infinity</c> or <c>nan</c> in any case.</summary>
    public static bool TryParseWord(ReadOnlySpan<byte> word, out double value)
    {
        bool isInfinity = EqualsLowerCase(word, "inf"u8) || EqualsLowerCase(word, "infinity"u8);
        value = isInfinity ? double.PositiveInfinity : NaN;
        return isInfinity || EqualsLowerCase(word, "nan"u8);
    }

    /// <summary>The value of a decimal number token without errors; a suffix <c>f</c> has no effect.</summary>
    public static double Parse(ReadOnlySpan<byte> token)
    {
        if ((token[token.Length - 1] | 0x20) == 'f')
        {
            token = token.Slice(0, token.Length - 1);
        }
#if NET8_0_OR_GREATER
        // Short tokens cannot have the extreme exponents that the platform's parser does not handle.
        if (token.Length < 64
            && double.TryParse(
                token, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            && value != 0)
        {
            return value;
        }
#endif
        return ParseExactly(token);
    }

    /// <summary>A float field's value: C++ reads a double and narrows it, clamped to the largest float.</summary>
    public static float Narrow(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude > float.MaxValue && magnitude <= LargestClamped)
        {
            return value < 0 ? -float.MaxValue : float.MaxValue;
        }
        return (float)value;
    }

    /// <summary>
    /// Parses with arbitrary precision: correct for any number of digits and any exponent, in time linear in the token's length.
    /// </summary>
    internal static double ParseExactly(ReadOnlySpan<byte> token)
    {
        Span<byte> digits = stackalloc byte[MaxDigits];
        int count = 0;
        long exponent = 0;
        bool isSticky = false;
        bool afterPoint = false;
        int position = 0;
        for (; position < token.Length; position++)
        {
            byte value = token[position];
            if (value == '.')
            {
                afterPoint = true;
                continue;
            }
            if (!Characters.IsDigit(value))
            {
                break;
            }
            exponent -= afterPoint ? 1 : 0;
            if (count == 0 && value == '0')
            {
                continue;
            }
            if (count < MaxDigits)
            {
                digits[count++] = (byte)(value - '0');
            }
            else
            {
                isSticky |= value != '0';
                exponent++;
            }
        }
        if (count == 0)
        {
            return 0;
        }
        exponent += position < token.Length ? ParseExponent(token.Slice(position + 1)) : 0;
        if (exponent + count > MaxExponent)
        {
            return double.PositiveInfinity;
        }
        if (exponent + count < -MaxExponent)
        {
            return 0;
        }
        return Round(ToInteger(digits.Slice(0, count)), (int)exponent, isSticky);
    }

    // Saturates: the text may have 2^31 digits before or after the point, but not 2^60.
    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        bool isNegative = text[0] == '-';
        long value = 0;
        for (int i = text[0] is (byte)'+' or (byte)'-' ? 1 : 0; i < text.Length; i++)
        {
            value = Math.Min((value * 10) + (text[i] - '0'), 1L << 50);
        }
        return isNegative ? -value : value;
    }

    private static BigInteger ToInteger(ReadOnlySpan<byte> digits)
    {
        BigInteger result = BigInteger.Zero;
        for (int i = 0; i < digits.Length; i += 18)
        {
            ReadOnlySpan<byte> chunk = digits.Slice(i, Math.Min(18, digits.Length - i));
            long value = 0;
            long scale = 1;
            foreach (byte digit in chunk)
            {
                value = (value * 10) + digit;
                scale *= 10;
            }
            result = (result * scale) + value;
        }
        return result;
    }

    // digits * 10^exponent as the nearest double, ties to even. A sticky value is a little larger than its digits say.
    private static double Round(BigInteger digits, int exponent, bool isSticky)
    {
        BigInteger numerator = exponent > 0 ? digits * BigInteger.Pow(10, exponent) : digits;
        BigInteger denominator = exponent < 0 ? BigInteger.Pow(10, -exponent) : BigInteger.One;

        // The quotient gets 64 or 65 bits: enough for the 53 bits of a double and for the rounding.
        int shift = 64 - (BitLength(numerator) - BitLength(denominator));
        BigInteger quotient = shift >= 0
            ? BigInteger.DivRem(numerator << shift, denominator, out BigInteger remainder)
            : BigInteger.DivRem(numerator, denominator << -shift, out remainder);
        isSticky |= !remainder.IsZero;

        int binaryExponent = -shift;
        int surplus = Math.Max(BitLength(quotient) - 53, -1074 - binaryExponent);
        if (surplus > 66)
        {
            return 0;
        }
        BigInteger significand = quotient >> surplus;
        BigInteger rest = quotient - (significand << surplus);
        BigInteger half = BigInteger.One << (surplus - 1);
        binaryExponent += surplus;
        if (rest > half || (rest == half && (isSticky || !significand.IsEven)))
        {
            significand += 1;
        }
        return Compose((long)significand, binaryExponent);
    }

    // The significand has at most 53 bits, or is 2^53 after rounding up: the sum below then carries into the exponent, as it should.
    private static double Compose(long significand, int binaryExponent)
    {
        if (significand < 1L << 52)
        {
            return BitConverter.Int64BitsToDouble(significand);
        }
        long biased = binaryExponent + 1075;
        if (significand == 1L << 53)
        {
            significand = 1L << 52;
            biased++;
        }
        return biased >= 2047 ? double.PositiveInfinity : BitConverter.Int64BitsToDouble((biased << 52) | (significand - (1L << 52)));
    }

    private static int BitLength(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        int last = bytes.Length - 1;
        while (last > 0 && bytes[last] == 0)
        {
            last--;
        }
        int bits = last * 8;
        for (int top = bytes[last]; top != 0; top >>= 1)
        {
            bits++;
        }
        return bits;
    }

    private static bool EqualsLowerCase(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lowerCase)
    {
        if (word.Length != lowerCase.Length)
        {
            return false;
        }
        for (int i = 0; i < word.Length; i++)
        {
            if ((word[i] | 0x20) != lowerCase[i])
            {
                return false;
            }
        }
        return true;
    }
}
