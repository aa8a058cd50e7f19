using System.Globalization;

namespace AmctGen.Generator.Polyfills;

/// <summary>The shortest decimal digits that read back as the same floating-point number.</summary>
/// <remarks>
/// This is the default of .NET, but the generator may run on .NET Framework, which prints more digits and omits the sign of zero.
/// </remarks>
internal static class FloatText
{
    /// <summary>The digits of a double; <c>nan</c>, <c>inf</c> and <c>-inf</c> as protobuf names them.</summary>
    public static string Of(double value) => Word(value) ?? value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The digits of a float; <c>nan</c>, <c>inf</c> and <c>-inf</c> as protobuf names them.</summary>
    public static string Of(float value)
    {
        if (Word(value) is { } word)
        {
            return word;
        }
        for (int digits = 6; digits < 9; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float back) && back == value)
            {
                return text;
            }
        }
        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string? Word(double value) => value switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        0 when BitConverter.DoubleToInt64Bits(value) < 0 => "-0",
        _ => double.IsNaN(value) ? "nan" : null,
    };
}
