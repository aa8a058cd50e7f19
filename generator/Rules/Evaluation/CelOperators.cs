using System.Globalization;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>The operators and functions of expressions over values. <see cref="CelFailure"/> represents a failure.</summary>
/// <remarks>Generated code calls the runtime's <c>CelMath</c> for the same purpose; a test ensures that both agree.</remarks>
internal static class CelOperators
{
    /// <summary>An arithmetic operator between two values of one type.</summary>
    public static object Arithmetic(string symbol, object left, object right)
    {
        try
        {
            return (left, right) switch
            {
                (long a, long b) => Integer(symbol, a, b),
                (ulong a, ulong b) => Unsigned(symbol, a, b),
                (double a, double b) => symbol switch { "+" => a + b, "-" => a - b, "*" => a * b, _ => a / b },
                (string a, string b) => string.Concat(a, b),
                (EquatableArray<byte> a, EquatableArray<byte> b) => new EquatableArray<byte>([.. a, .. b]),
                _ => CelFailure.Instance,
            };
        }
        catch (OverflowException)
        {
            return CelFailure.Instance;
        }
    }

    public static object Negate(object value) => value switch
    {
        long.MinValue => CelFailure.Instance,
        long number => -number,
        double number => -number,
        _ => CelFailure.Instance,
    };

    /// <summary>A comparison between two values of one type.</summary>
    public static bool Compare(string symbol, object left, object right)
    {
        if (left is double a && right is double b)
        {
            return symbol switch { "==" => a == b, "!=" => a != b, "<" => a < b, "<=" => a <= b, ">" => a > b, _ => a >= b };
        }
        if (symbol is "==" or "!=")
        {
            return left.Equals(right) == (symbol == "==");
        }
        int order = CompareKeys(left, right);
        return symbol switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    /// <summary>The order of two values of one type: text by code points, false before true.</summary>
    public static int CompareKeys(object left, object right) => (left, right) switch
    {
        (string a, string b) => Utf8.Compare(a, b),
        (EquatableArray<byte> a, EquatableArray<byte> b) => a.AsSpan().SequenceCompareTo(b.AsSpan()),
        _ => ((IComparable)left).CompareTo(right),
    };

    /// <summary>The number of code points.</summary>
    public static long Size(string text)
    {
        long count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }
        return count;
    }

    public static bool IsInfinity(double value, long sign) =>
        sign > 0 ? double.IsPositiveInfinity(value) : sign < 0 ? double.IsNegativeInfinity(value) : double.IsInfinity(value);

    public static object ToInt(object value) => value switch
    {
        long number => number,
        ulong number when number <= long.MaxValue => (long)number,
        double number when number is > -9223372036854775808.0 and < 9223372036854775808.0 => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ => CelFailure.Instance,
    };

    public static object ToUint(object value) => value switch
    {
        ulong number => number,
        long number when number >= 0 => (ulong)number,
        double number when number is >= 0 and < 18446744073709551616.0 => (ulong)number,
        string text when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) => number,
        _ => CelFailure.Instance,
    };

    public static object ToDouble(object value) => value switch
    {
        double number => number,
        long number => (double)number,
        ulong number => (double)number,
        string text when CelTexts.TryParse(text, out double number) => number,
        _ => CelFailure.Instance,
    };

    public static object ToText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => CelTexts.Of(number),
        EquatableArray<byte> bytes => Utf8.TryDecode(bytes.AsSpan(), out string decoded) ? decoded : CelFailure.Instance,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => CelFailure.Instance,
    };

    /// <summary>Whether no value occurs twice; NaN is not even equal to itself.</summary>
    public static int FirstDuplicate(IReadOnlyList<object> values)
    {
        var seen = new HashSet<object>();
        for (int i = 0; i < values.Count; i++)
        {
            if (!(values[i] is double number && double.IsNaN(number)) && !seen.Add(values[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static object Integer(string symbol, long left, long right) => checked(symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        _ when right == 0 || (left == long.MinValue && right == -1) => (object)CelFailure.Instance,
        "/" => left / right,
        _ => left % right,
    });

    private static object Unsigned(string symbol, ulong left, ulong right) => checked(symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        _ when right == 0 => (object)CelFailure.Instance,
        "/" => left / right,
        _ => left % right,
    });
}
