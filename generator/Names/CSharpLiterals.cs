using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Names;

/// <summary>Values as C# text, whatever the culture and whatever characters they hold.</summary>
internal static class CSharpLiterals
{
    public static string Double(double value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ when double.IsNaN(value) => "double.NaN",
        _ => Number(value.ToString("R", CultureInfo.InvariantCulture), IsNegativeZero(value)) + "D",
    };

    public static string Float(float value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ when float.IsNaN(value) => "float.NaN",
        _ => Number(Shortest(value), IsNegativeZero(value)) + "F",
    };

    public static string Integer(long value, string suffix) => value switch
    {
        long.MinValue => "long.MinValue",
        int.MinValue when suffix.Length == 0 => "int.MinValue",
        _ => value.ToString(CultureInfo.InvariantCulture) + suffix,
    };

    public static string Integer(ulong value, string suffix) => value.ToString(CultureInfo.InvariantCulture) + suffix;

    public static string Bool(bool value) => value ? "true" : "false";

    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                >= ' ' and <= '~' => text.Append(character),
                _ => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }
        return text.Append('"').ToString();
    }

    public static string Bytes(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return "global::AmctGen.ByteString.Empty";
        }
        var text = new StringBuilder("global::AmctGen.ByteString.CopyFrom([");
        for (int i = 0; i < value.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(value[i].ToString(CultureInfo.InvariantCulture));
        }
        return text.Append("])").ToString();
    }

    // .NET Framework's "R" may print a float with more digits than needed, never with too few.
    private static string Shortest(float value)
    {
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

    // .NET Framework prints negative zero without its sign.
    private static string Number(string text, bool isNegativeZero) => isNegativeZero ? "-0" : text;

    private static bool IsNegativeZero(double value) => value == 0 && BitConverter.DoubleToInt64Bits(value) < 0;
}
