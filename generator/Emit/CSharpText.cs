using System.Globalization;
using System.Text;
using AmctGen.Generator.Names;

namespace AmctGen.Generator.Emit;

/// <summary>Names and literals as C# text, independent of the characters that they contain.</summary>
internal static class CSharpText
{
    /// <summary>A string literal in quotes, in ASCII on one line.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char character in value)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character is >= ' ' and <= '~')
            {
                text.Append(character);
            }
            else
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }
        return text.Append('"').ToString();
    }

    /// <summary>A UTF-8 string literal.</summary>
    public static string QuoteUtf8(string value) => Quote(value) + "u8";

    /// <summary>A bit mask in hexadecimal.</summary>
    public static string Mask(uint value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "u";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>The name with its first letter in lower case: <c>BatchNum</c> becomes <c>batchNum</c>.</summary>
    public static string ToCamelCase(string name) =>
        name.Length > 0 && name[0] is >= 'A' and <= 'Z' ? (char)(name[0] + 32) + name.Substring(1) : name;

    /// <summary>The name, with <c>@</c> if it is a keyword of C#.</summary>
    public static string Identifier(string name) => CSharpIdentifiers.Escape(name);
}
