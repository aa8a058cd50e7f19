using System.Globalization;
using System.Text;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Writes scalars in text format.</summary>
internal static class TextScalars
{
    /// <summary>The text of a value; null if a string is not Unicode text.</summary>
    public static string? Of(object value, FieldKind kind) => value switch
    {
        bool isTrue => isTrue ? "true" : "false",
        string text => IsUnicode(text) ? Quote(Utf8.Encode(text)) : null,
        double number => kind == FieldKind.Float ? FloatText.Of((float)number) : FloatText.Of(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Quotes bytes. Letters of all languages stay readable.</summary>
    public static string Quote(byte[] bytes)
    {
        var quoted = new StringBuilder(bytes.Length + 2).Append('"');
        bool isText = Utf8.TryDecode(bytes, out string text);
        foreach (char character in isText ? text : string.Concat(Array.ConvertAll(bytes, static one => (char)one)))
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (character is >= ' ' and <= '~' || (isText && char.IsLetterOrDigit(character)))
            {
                quoted.Append(character);
            }
            else if (isText && char.IsSurrogate(character))
            {
                quoted.Append(character);
            }
            else
            {
                AppendOctal(quoted, isText ? Utf8.Encode(character.ToString()) : [(byte)character]);
            }
        }
        return quoted.Append('"').ToString();
    }

    private static void AppendOctal(StringBuilder text, byte[] bytes)
    {
        foreach (byte one in bytes)
        {
            text.Append('\\').Append(Convert.ToString(one, 8).PadLeft(3, '0'));
        }
    }

    private static bool IsUnicode(string text) => Utf8.TryDecode(Utf8.Encode(text), out string decoded) && decoded == text;
}
