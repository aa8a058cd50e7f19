using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmctGen.Text;

/// <summary>Formats floating-point values like C's <c>printf</c> with <c>%g</c>.</summary>
static class FloatFormatter
{
    /// <summary>The maximum number of bytes of a value.</summary>
    public const int MaxLength = 32;

    private static readonly double[] Powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11];
    private static readonly ulong[] WholePowers = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000];

    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    // From 1e15 on, a number without an exponent would suggest digits that it does not have.
    private const int ShortestThreshold = 15;

    /// <summary>Writes the shortest digits that read back to the same value.</summary>
    public static int WriteShortest(float value, Span<byte> output)
    {
        if (TryWriteDecimals(value, output, out int length))
        {
            return length;
        }
        Span<byte> number = stackalloc byte[MaxLength];
        value.TryFormat(number, out length, "R", CultureInfo.InvariantCulture);
        return WriteSpecial(value, output) is > 0 and int special ? special : Lay(number.Slice(0, length), ShortestThreshold, output);
    }

    /// <summary>Writes the shortest digits that read back to the same value.</summary>
    public static int WriteShortest(double value, Span<byte> output)
    {
        if (WriteSpecial(value, output) is > 0 and int special)
        {
            return special;
        }
        value.TryFormat(output, out int length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> written = output.Slice(0, length);

        // Without an exponent it already has the right form, unless it needs one.
        if (Math.Abs(value) < 1e15 && written.IndexOf((byte)'E') < 0)
        {
            return length;
        }
        Span<byte> number = stackalloc byte[MaxLength];
        written.CopyTo(number);
        return Lay(number.Slice(0, length), ShortestThreshold, output);
    }

    /// <summary>Writes six digits if they read back to the same value, otherwise nine.</summary>
    public static int WriteCanonical(float value, Span<byte> output)
    {
        if (WriteSpecial(value, output) is > 0 and int special)
        {
            return special;
        }
        Span<byte> scientific = stackalloc byte[MaxLength];
        value.TryFormat(scientific, out int length, "E5", CultureInfo.InvariantCulture);

        // C sets errno for a denormal value, which protoc treats as a difference.
        if (float.IsSubnormal(value) || float.Parse(scientific.Slice(0, length), NumberStyles.Float, CultureInfo.InvariantCulture) != value)
        {
            value.TryFormat(scientific, out length, "E8", CultureInfo.InvariantCulture);
            return Lay(scientific.Slice(0, length), 9, output);
        }
        return Lay(scientific.Slice(0, length), 6, output);
    }

    /// <summary>Writes fifteen digits if they read back to the same value, otherwise seventeen.</summary>
    public static int WriteCanonical(double value, Span<byte> output)
    {
        if (WriteSpecial(value, output) is > 0 and int special)
        {
            return special;
        }
        Span<byte> scientific = stackalloc byte[MaxLength];
        value.TryFormat(scientific, out int length, "E14", CultureInfo.InvariantCulture);
        if (double.Parse(scientific.Slice(0, length), NumberStyles.Float, CultureInfo.InvariantCulture) != value)
        {
            value.TryFormat(scientific, out length, "E16", CultureInfo.InvariantCulture);
            return Lay(scientific.Slice(0, length), 17, output);
        }
        return Lay(scientific.Slice(0, length), 15, output);
    }

    // The fast path for most numbers: the fewest decimals whose value narrows to the same float. All digits of such a float
    // fit a double with up to eleven decimals, so the product is exact, and the nearest number with these decimals is found by rounding.
    private static bool TryWriteDecimals(float value, Span<byte> output, out int length)
    {
        const float Smallest = 1e-4f;
        const float Largest = 1 << 24;
        length = 0;
        float magnitude = MathF.Abs(value);
        if (!(magnitude is >= Smallest and < Largest))
        {
            return false;
        }
        if (!TryScale(magnitude, 0, out ulong digits, out int decimals)
            && !TryScale(magnitude, 4, out digits, out decimals)
            && !TryScale(magnitude, 8, out digits, out decimals))
        {
            return false;
        }
        if (value < 0)
        {
            output[length++] = (byte)'-';
        }
        ulong power = WholePowers[decimals];
        ulong whole = digits / power;
        if (whole < 10)
        {
            output[length++] = (byte)('0' + whole);
        }
        else
        {
            Utf8Formatter.TryFormat(whole, output.Slice(length), out int written);
            length += written;
        }
        if (decimals > 0)
        {
            output[length] = (byte)'.';
            WriteDigits(digits - (whole * power), output.Slice(length + 1, decimals));
            length += decimals + 1;
        }
        return true;
    }

    // From the last one on, two at a time.
    private static void WriteDigits(ulong value, Span<byte> output)
    {
        int position = output.Length;
        while (position >= 2)
        {
            ulong rest = value / 100;
            position -= 2;
            Pairs.Slice((int)(value - (rest * 100)) * 2, 2).CopyTo(output.Slice(position));
            value = rest;
        }
        if (position == 1)
        {
            output[0] = (byte)('0' + value);
        }
    }

    // Four numbers of decimals at once. Adding and subtracting 2^52 rounds; larger values have too many digits to match first.
    private static bool TryScale(double magnitude, int first, out ulong digits, out int decimals)
    {
        const double Rounding = 1L << 52;
        Vector256<double> powers = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Powers), (nuint)first);
        Vector256<double> whole = (Vector256.Create(magnitude) * powers) + Vector256.Create(Rounding) - Vector256.Create(Rounding);
        Vector256<double> back = whole / powers;
        uint equal = Vector128.Equals(Vector256.Narrow(back, back).GetLower(), Vector128.Create((float)magnitude))
            .ExtractMostSignificantBits();
        int lane = BitOperations.TrailingZeroCount(equal);
        digits = equal == 0 ? 0 : (ulong)whole.GetElement(lane & 3);
        decimals = first + lane;
        return equal != 0;
    }

    private static int WriteSpecial(double value, Span<byte> output)
    {
        if (double.IsFinite(value))
        {
            return 0;
        }
        ReadOnlySpan<byte> word = double.IsNaN(value) ? "nan"u8 : value < 0 ? "-inf"u8 : "inf"u8;
        word.CopyTo(output);
        return word.Length;
    }

    // Extracts the digits and the exponent of a number in any spelling and formats them:
    // with an exponent if it is less than -4 or at least the threshold.
    private static int Lay(ReadOnlySpan<byte> number, int threshold, Span<byte> output)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        int count = Split(number, digits, out int exponent, out bool isNegative);
        int length = 0;
        if (isNegative)
        {
            output[length++] = (byte)'-';
        }
        if (exponent < -4 || exponent >= threshold)
        {
            length += Copy(digits.Slice(0, 1), output.Slice(length));
            if (count > 1)
            {
                output[length++] = (byte)'.';
                length += Copy(digits.Slice(1, count - 1), output.Slice(length));
            }
            return length + WriteExponent(exponent, output.Slice(length));
        }
        if (exponent < 0)
        {
            length += Copy("0."u8, output.Slice(length));
            length += Zeros(-exponent - 1, output.Slice(length));
            return length + Copy(digits.Slice(0, count), output.Slice(length));
        }
        int whole = exponent + 1;
        if (count <= whole)
        {
            length += Copy(digits.Slice(0, count), output.Slice(length));
            return length + Zeros(whole - count, output.Slice(length));
        }
        length += Copy(digits.Slice(0, whole), output.Slice(length));
        output[length++] = (byte)'.';
        return length + Copy(digits.Slice(whole, count - whole), output.Slice(length));
    }

    // The value is d.ddd * 10^exponent, without leading and trailing zeros except for zero itself.
    private static int Split(ReadOnlySpan<byte> number, Span<byte> digits, out int exponent, out bool isNegative)
    {
        isNegative = number[0] == '-';
        int count = 0;
        int beforePoint = 0;
        bool afterPoint = false;
        int position = isNegative ? 1 : 0;
        for (; position < number.Length && number[position] != 'E'; position++)
        {
            if (number[position] == '.')
            {
                afterPoint = true;
            }
            else if (count > 0 || number[position] != '0')
            {
                digits[count++] = number[position];
                beforePoint += afterPoint ? 0 : 1;
            }
            else
            {
                beforePoint -= afterPoint ? 1 : 0;
            }
        }
        exponent = beforePoint - 1;
        if (position < number.Length)
        {
            exponent += int.Parse(number.Slice(position + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
        }
        if (count == 0)
        {
            digits[0] = (byte)'0';
            exponent = 0;
            return 1;
        }
        return count;
    }

    private static int WriteExponent(int exponent, Span<byte> output)
    {
        output[0] = (byte)'e';
        output[1] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(output.Slice(2), out int length, "00", CultureInfo.InvariantCulture);
        return length + 2;
    }

    private static int Copy(ReadOnlySpan<byte> bytes, Span<byte> output)
    {
        bytes.CopyTo(output);
        return bytes.Length;
    }

    private static int Zeros(int count, Span<byte> output)
    {
        output.Slice(0, count).Fill((byte)'0');
        return count;
    }
}
