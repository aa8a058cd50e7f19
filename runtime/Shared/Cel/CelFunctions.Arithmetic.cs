namespace AmctGen.Generated;

/// <content>Arithmetic. Integers that overflow, and times out of range, are failures.</content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    /// <summary><c>a + b</c>: a sum, or one value after the other.</summary>
    public static CelValue Add(CelValue a, CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => Int((decimal)a.Int + b.Int),
        (CelValueKind.Uint, CelValueKind.Uint) => Uint((decimal)a.Uint + b.Uint),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Of(a.Double + b.Double),
        (CelValueKind.String, CelValueKind.String) => CelValue.Of(string.Concat(a.Text, b.Text)),
        (CelValueKind.Bytes, CelValueKind.Bytes) => CelValue.OfBytes([.. a.Bytes, .. b.Bytes]),
        (CelValueKind.List, CelValueKind.List) => Concat(a.List, b.List),
        (CelValueKind.Duration, CelValueKind.Duration) => Span(a.Nanoseconds + b.Nanoseconds),
        (CelValueKind.Timestamp, CelValueKind.Duration) or (CelValueKind.Duration, CelValueKind.Timestamp) =>
            Point(a.Nanoseconds + b.Nanoseconds),
        _ => default,
    };

    /// <summary><c>a - b</c>.</summary>
    public static CelValue Subtract(CelValue a, CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => Int((decimal)a.Int - b.Int),
        (CelValueKind.Uint, CelValueKind.Uint) => Uint((decimal)a.Uint - b.Uint),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Of(a.Double - b.Double),
        (CelValueKind.Duration, CelValueKind.Duration) or (CelValueKind.Timestamp, CelValueKind.Timestamp) =>
            Span(a.Nanoseconds - b.Nanoseconds),
        (CelValueKind.Timestamp, CelValueKind.Duration) => Point(a.Nanoseconds - b.Nanoseconds),
        _ => default,
    };

    /// <summary><c>a * b</c>.</summary>
    public static CelValue Multiply(CelValue a, CelValue b)
    {
        try
        {
            return (a.Kind, b.Kind) switch
            {
                (CelValueKind.Int, CelValueKind.Int) => CelValue.Of(checked(a.Int * b.Int)),
                (CelValueKind.Uint, CelValueKind.Uint) => CelValue.Of(checked(a.Uint * b.Uint)),
                (CelValueKind.Double, CelValueKind.Double) => CelValue.Of(a.Double * b.Double),
                _ => default,
            };
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    /// <summary><c>a / b</c>, of integers rounded towards zero.</summary>
    public static CelValue Divide(CelValue a, CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) when IsDivisible(a.Int, b.Int) => CelValue.Of(a.Int / b.Int),
        (CelValueKind.Uint, CelValueKind.Uint) when b.Uint != 0 => CelValue.Of(a.Uint / b.Uint),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Of(a.Double / b.Double),
        _ => default,
    };

    /// <summary><c>a % b</c>, with the sign of a.</summary>
    public static CelValue Modulo(CelValue a, CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) when IsDivisible(a.Int, b.Int) => CelValue.Of(a.Int % b.Int),
        (CelValueKind.Uint, CelValueKind.Uint) when b.Uint != 0 => CelValue.Of(a.Uint % b.Uint),
        _ => default,
    };

    /// <summary><c>-a</c>.</summary>
    public static CelValue Negate(CelValue a) => a.Kind switch
    {
        CelValueKind.Int when a.Int != long.MinValue => CelValue.Of(-a.Int),
        CelValueKind.Double => CelValue.Of(-a.Double),
        _ => default,
    };

    /// <summary>Whether a number is NaN.</summary>
    public static CelValue IsNan(CelValue a) => a.Kind == CelValueKind.Double ? CelValue.Of(double.IsNaN(a.Double)) : default;

    /// <summary>Whether a number is infinite.</summary>
    public static CelValue IsInf(CelValue a) => a.Kind == CelValueKind.Double ? CelValue.Of(double.IsInfinity(a.Double)) : default;

    /// <summary>Whether a number is infinite: positive, negative or either, by the sign of the second argument.</summary>
    public static CelValue IsInf(CelValue a, CelValue sign) => (a.Kind, sign.Kind) != (CelValueKind.Double, CelValueKind.Int) ? default
        : CelValue.Of(double.IsInfinity(a.Double) && (sign.Int == 0 || a.Double > 0 == sign.Int > 0));

    internal static CelValue Int(decimal value) => value is < long.MinValue or > long.MaxValue ? default : CelValue.Of((long)value);

    internal static CelValue Uint(decimal value) => value is < 0 or > ulong.MaxValue ? default : CelValue.Of((ulong)value);

    // A span of time is one that 64 bits of nanoseconds can express.
    internal static CelValue Span(decimal nanoseconds) =>
        nanoseconds is < long.MinValue or > long.MaxValue ? default : CelValue.Duration(nanoseconds);

    // A point in time is in the years 1 to 9999.
    internal static CelValue Point(decimal nanoseconds) =>
        nanoseconds < Moments.Of(Moments.EarliestSecond, 0) || nanoseconds >= Moments.Of(Moments.LatestSecond + 1, 0)
            ? default
            : CelValue.Timestamp(nanoseconds);

    private static bool IsDivisible(long a, long b) => b != 0 && !(a == long.MinValue && b == -1);

    private static CelValue Concat(CelList a, CelList b)
    {
        var items = new CelValue[a.Count + b.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = i < a.Count ? a[i] : b[i - a.Count];
        }
        return CelValue.Of(new CelArray(items));
    }
}
