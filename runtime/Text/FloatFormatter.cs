using System.Globalization;

namespace AmctGen.Text;

/// <summary>Spells floating point values as C's <c>printf</c> does with <c>%g</c>.</summary>
static class FloatFormatter
{
    /// <summary>The most bytes that a value takes.</summary>
    public const int MaxLength = 32;

    // From 1e15 on a number in full would suggest digits that it does not have.
    private const int ShortestThreshold = 15;

    /// <summary>The fewest digits that read back to the same value.</summary>
    public static int WriteShortest(float value, Span<byte> output)
    {
        Span<byte> scientific = stackalloc byte[MaxLength];
        value.TryFormat(scientific, out int length, "R", CultureInfo.InvariantCulture);
        return WriteSpecial(value, output) is > 0 and int special ? special : Lay(scientific.Slice(0, length), ShortestThreshold, output);
    }

    /// <summary>The fewest digits that read back to the same value.</summary>
    public static int WriteShortest(double value, Span<byte> output)
    {
        Span<byte> scientific = stackalloc byte[MaxLength];
        value.TryFormat(scientific, out int length, "R", CultureInfo.InvariantCulture);
        return WriteSpecial(value, output) is > 0 and int special ? special : Lay(scientific.Slice(0, length), ShortestThreshold, output);
    }

    /// <summary>Six digits where they read back to the same value, else nine.</summary>
    public static int WriteCanonical(float value, Span<byte> output)
    {
        if (WriteSpecial(value, output) is > 0 and int special)
        {
            return special;
        }
        Span<byte> scientific = stackalloc byte[MaxLength];
        value.TryFormat(scientific, out int length, "E5", CultureInfo.InvariantCulture);

        // C sets errno for a denormal value, which protoc takes for a difference.
        if (float.IsSubnormal(value) || float.Parse(scientific.Slice(0, length), NumberStyles.Float, CultureInfo.InvariantCulture) != value)
        {
            value.TryFormat(scientific, out length, "E8", CultureInfo.InvariantCulture);
            return Lay(scientific.Slice(0, length), 9, output);
        }
        return Lay(scientific.Slice(0, length), 6, output);
    }

    /// <summary>Fifteen digits where they read back to the same value, else seventeen.</summary>
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

    // Takes the digits and the exponent out of a number in any spelling and lays them out anew:
    // with an exponent where it is less than -4 or at least the threshold.
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

    // The value is d.ddd * 10^exponent; neither leading nor trailing zeros remain, but for zero itself.
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
