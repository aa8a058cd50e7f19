using System.Globalization;
using System.Text;

namespace AmctGen.Generated;

/// <summary>Texts of expressions: numbers as text, and the code points of a text.</summary>
static class CelTexts
{
    private const int LeastExponent = -4;
    private const int MostExponent = 21;

    /// <summary>The number of code points.</summary>
    public static long Count(string text)
    {
        long count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Compares two texts by their code points.</summary>
    public static int Compare(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                // A surrogate is part of a code point that is greater than every code point of one UTF-16 unit.
                bool isHigh = char.IsSurrogate(a[i]);
                return isHigh == char.IsSurrogate(b[i]) ? a[i].CompareTo(b[i]) : isHigh ? 1 : -1;
            }
        }
        return a.Length.CompareTo(b.Length);
    }

    /// <summary>The code points, each as a text.</summary>
    public static List<string> Split(string text)
    {
        var points = new List<string>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            points.Add(text.Substring(i, length));
            i += length - 1;
        }
        return points;
    }

    /// <summary>The shortest digits of a number that are read back as the same number.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // Digits and exponent, whatever the form is that .NET chooses.
        string sign = text[0] == '-' ? "-" : "";
        string[] halves = text.Substring(sign.Length).Split('E');
        int point = halves[0].IndexOf('.');
        string digits = halves[0].Replace(".", "");
        int exponent = (point < 0 ? halves[0].Length : point) - 1;
        exponent += halves.Length > 1 ? int.Parse(halves[1], CultureInfo.InvariantCulture) : 0;
        string significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? sign + "0" : sign + Place(significant, exponent);
    }

    /// <summary>Reads a number.</summary>
    public static bool TryParse(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        string word = text.TrimStart('+', '-');
        bool isWord = text.Length - word.Length <= 1
            && (word.Equals("NaN", StringComparison.OrdinalIgnoreCase) || word.Equals("Inf", StringComparison.OrdinalIgnoreCase)
                || word.Equals("Infinity", StringComparison.OrdinalIgnoreCase));
        if (isWord)
        {
            value = word[0] is 'n' or 'N' ? double.NaN : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value) && text.IndexOf('∞') < 0;
    }

    private static string Place(string digits, int exponent)
    {
        if (exponent is < LeastExponent or >= MostExponent)
        {
            string rest = digits.Length > 1 ? "." + digits.Substring(1) : "";
            string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return digits[0] + rest + (exponent < 0 ? "e-" : "e+") + power;
        }
        var text = new StringBuilder();
        if (exponent < 0)
        {
            return text.Append("0.").Append('0', -exponent - 1).Append(digits).ToString();
        }
        text.Append(digits);
        if (digits.Length <= exponent + 1)
        {
            return text.Append('0', exponent + 1 - digits.Length).ToString();
        }
        return text.Insert(exponent + 1, '.').ToString();
    }
}
