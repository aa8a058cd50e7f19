using System.Globalization;
using System.Numerics;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Writes values as the clauses of <c>format()</c> ask for. A null result is a failure.</summary>
static class CelFormatter
{
    private const int UsualPrecision = 6;
    private const int MostPrecision = 100;

    public static string? Format(string format, CelList values)
    {
        var text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }
            if (++i < format.Length && format[i] == '%')
            {
                text.Append('%');
                continue;
            }
            int precision = UsualPrecision;
            bool hasPrecision = i < format.Length && format[i] == '.';
            if (hasPrecision && !TryReadPrecision(format, ref i, out precision))
            {
                return null;
            }
            bool isClause = i < format.Length && next < values.Count;
            if (!isClause || Clause(format[i], hasPrecision, precision, values[next++]) is not { } written)
            {
                return null;
            }
            text.Append(written);
        }
        return next == values.Count ? text.ToString() : null;
    }

    private static bool TryReadPrecision(string format, ref int position, out int precision)
    {
        int start = ++position;
        while (position < format.Length && Ascii.IsDigit(format[position]))
        {
            position++;
        }
        return int.TryParse(format.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out precision)
            && precision <= MostPrecision;
    }

    private static string? Clause(char clause, bool hasPrecision, int precision, CelValue value)
    {
        // Only numbers with a fraction have a precision.
        if (hasPrecision && clause is not ('f' or 'e'))
        {
            return null;
        }
        return clause switch
        {
            's' => Text(value),
            'd' => value.IsNumber ? Text(value) : null,
            'f' => Special(value) ?? (Number(value) is { } number ? Fixed(number, precision) : null),
            'e' => Special(value) ?? (Number(value) is { } number ? Scientific(number, precision) : null),
            'b' => value.Kind == CelValueKind.Bool ? (value.IsTrue ? "1" : "0") : Digits(value, 1),
            'o' => Digits(value, 3),
            'x' => Hex(value),
            'X' => Hex(value)?.ToUpperInvariant(),
            _ => null,
        };
    }

    private static string? Text(CelValue value) => value.Kind switch
    {
        CelValueKind.Null => "null",
        CelValueKind.Double => Special(value) ?? CelTexts.Of(value.Double),
        CelValueKind.Type => value.Text,
        CelValueKind.List => List(value.List),
        CelValueKind.Map => Map(value.Map),
        CelValueKind.Bytes => Utf8.Decode(value.Bytes),
        _ => CelFunctions.ToText(value) is { IsError: false } text ? text.Text : null,
    };

    private static string? List(CelList list)
    {
        var items = new List<string>();
        for (int i = 0; i < list.Count; i++)
        {
            if (Text(list[i]) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return "[" + string.Join(", ", items) + "]";
    }

    private static string? Map(CelMap map)
    {
        var items = new List<string>();
        for (int i = 0; i < map.Count; i++)
        {
            if (Text(map[i].Key) is not { } key || Text(map[i].Value) is not { } value)
            {
                return null;
            }
            items.Add($"{key}: {value}");
        }
        items.Sort(StringComparer.Ordinal);
        return "{" + string.Join(", ", items) + "}";
    }

    private static string? Special(CelValue value) => value.Kind != CelValueKind.Double ? null
        : double.IsNaN(value.Double) ? "NaN"
        : double.IsPositiveInfinity(value.Double) ? "Infinity"
        : double.IsNegativeInfinity(value.Double) ? "-Infinity"
        : null;

    private static double? Number(CelValue value) => value.IsNumber ? CelFunctions.ToDouble(value).Double : null;

    // An integer in a base that is a power of two.
    private static string? Digits(CelValue value, int bits)
    {
        if (value.Kind is not (CelValueKind.Int or CelValueKind.Uint))
        {
            return null;
        }
        bool isNegative = value.Kind == CelValueKind.Int && value.Int < 0;
        ulong magnitude = isNegative ? unchecked(0UL - (ulong)value.Int) : value.Uint;
        var text = new StringBuilder();
        do
        {
            text.Insert(0, "0123456789abcdef"[(int)(magnitude & (1UL << bits) - 1)]);
            magnitude >>= bits;
        }
        while (magnitude != 0);
        return text.Insert(0, isNegative ? "-" : "").ToString();
    }

    private static string? Hex(CelValue value)
    {
        byte[]? bytes = value.Kind == CelValueKind.String ? Utf8.Encode(value.Text) : value.Kind == CelValueKind.Bytes ? value.Bytes : null;
        return bytes is null ? Digits(value, 4)
            : string.Concat(Array.ConvertAll(bytes, static item => item.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Fixed(double value, int precision)
    {
        string digits = Scaled(Math.Abs(value), precision).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        string fraction = precision == 0 ? "" : "." + digits.Substring(digits.Length - precision);
        return Sign(value) + digits.Substring(0, digits.Length - precision) + fraction;
    }

    private static string Scientific(double value, int precision)
    {
        double magnitude = Math.Abs(value);
        int exponent = magnitude == 0 ? 0 : (int)Math.Floor(Math.Log10(magnitude));
        string digits = Scaled(magnitude, precision - exponent).ToString(CultureInfo.InvariantCulture);
        // The logarithm is not exact, and rounding can add a digit.
        while (magnitude != 0 && digits.Length != precision + 1)
        {
            exponent += digits.Length > precision + 1 ? 1 : -1;
            digits = Scaled(magnitude, precision - exponent).ToString(CultureInfo.InvariantCulture);
        }
        digits = digits.PadRight(precision + 1, '0');
        string fraction = precision == 0 ? "" : "." + digits.Substring(1);
        string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return Sign(value) + digits[0] + fraction + (exponent < 0 ? "e-" : "e+") + power;
    }

    private static string Sign(double value) => BitConverter.DoubleToInt64Bits(value) < 0 ? "-" : "";

    // The value times a power of ten, exactly, rounded half to even.
    private static BigInteger Scaled(double value, int power)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger numerator = exponent == 0 ? bits & 0xFFFFFFFFFFFFFL : bits & 0xFFFFFFFFFFFFFL | 0x10000000000000L;
        exponent = Math.Max(exponent, 1) - 1075;
        BigInteger denominator = BigInteger.One;
        (numerator, denominator) = exponent >= 0 ? (numerator << exponent, denominator) : (numerator, denominator << -exponent);
        (numerator, denominator) = power >= 0
            ? (numerator * BigInteger.Pow(10, power), denominator)
            : (numerator, denominator * BigInteger.Pow(10, -power));
        var quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
