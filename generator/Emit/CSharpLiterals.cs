using System.Globalization;
using System.Text;
using AmctGen.Generator.Model;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Constants as C# text, independent of the culture and of the characters that they contain.</summary>
internal static class CSharpLiterals
{
    /// <summary>The constant as an expression of its own type.</summary>
    public static string Of(ConstantModel constant) => constant.Kind switch
    {
        ConstantKind.Int32 => Integer(constant.Signed, ""),
        ConstantKind.Int64 => Integer(constant.Signed, "L"),
        ConstantKind.UInt32 => Integer(constant.Unsigned, "u"),
        ConstantKind.UInt64 => Integer(constant.Unsigned, "UL"),
        ConstantKind.Float => Floating(constant.Number, "float", FloatText.Of((float)constant.Number) + "F"),
        ConstantKind.Double => Floating(constant.Number, "double", FloatText.Of(constant.Number) + "D"),
        ConstantKind.Bool => CSharpText.Bool(constant.IsTrue),
        ConstantKind.String => String(constant.Text),
        ConstantKind.Bytes => Bytes(constant.Content),
        ConstantKind.Enum when constant.MemberName.Length == 0 => "default(" + constant.TypeName + ")",
        ConstantKind.Enum => constant.TypeName + "." + constant.MemberName,
        ConstantKind.Nanoseconds => constant.Nanoseconds.ToString("0", CultureInfo.InvariantCulture) + "m",
        _ => "null",
    };

    /// <summary>The constant as an operand. Bytes are a span of constant data, so that using them allocates nothing.</summary>
    public static string Operand(ConstantModel constant) => constant.Kind == ConstantKind.Bytes
        ? "(global::System.ReadOnlySpan<byte>)[" + List(constant.Content) + "]"
        : Of(constant);

    private static string Integer(long value, string suffix) => value switch
    {
        long.MinValue => "long.MinValue",
        int.MinValue when suffix.Length == 0 => "int.MinValue",
        _ => value.ToString(CultureInfo.InvariantCulture) + suffix,
    };

    private static string Integer(ulong value, string suffix) => value.ToString(CultureInfo.InvariantCulture) + suffix;

    private static string Floating(double value, string type, string digits) => value switch
    {
        double.PositiveInfinity => type + ".PositiveInfinity",
        double.NegativeInfinity => type + ".NegativeInfinity",
        _ when double.IsNaN(value) => type + ".NaN",
        _ => digits,
    };

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

    private static string Bytes(EquatableArray<byte> value) => value.IsEmpty
        ? "global::AmctGen.ByteString.Empty"
        : "global::AmctGen.ByteString.CopyFrom([" + List(value) + "])";

    private static string List(EquatableArray<byte> value) =>
        string.Join(", ", value.Select(static item => item.ToString(CultureInfo.InvariantCulture)));
}
