using System.Globalization;
using System.Numerics;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Numbers as in AMCT's Python code.</summary>
internal static class Numbers
{
    /// <summary>The double with the shortest decimal form of a float32, which AMCT uses for most of its numbers.</summary>
    public static double Shortest(float value) =>
        double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Whether a is greater than b - c, computed exactly on the shortest decimal forms, in which 1.3 - 0.7 is 0.6.</summary>
    public static bool ExceedsDifference(double a, double b, double c)
    {
        if (!double.IsFinite(a) || !double.IsFinite(b) || !double.IsFinite(c))
        {
            return a > b - c;
        }
        (BigInteger Digits, int Exponent) left = Decimal(a), minuend = Decimal(b), subtrahend = Decimal(c);
        int exponent = Math.Min(left.Exponent, Math.Min(minuend.Exponent, subtrahend.Exponent));
        return Scale(left, exponent) > Scale(minuend, exponent) - Scale(subtrahend, exponent);
    }

    private static BigInteger Scale((BigInteger Digits, int Exponent) value, int exponent) =>
        value.Digits * BigInteger.Pow(10, value.Exponent - exponent);

    private static (BigInteger Digits, int Exponent) Decimal(double value)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = 0;
        int e = shortest.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            shortest = shortest[..e];
        }
        int point = shortest.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= shortest.Length - point - 1;
            shortest = shortest.Remove(point, 1);
        }
        return (BigInteger.Parse(shortest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent);
    }
}
