using System.Globalization;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Cli.Reference;

/// <summary>A constant as it is written in text format.</summary>
internal static class DefaultText
{
    public static string Of(ConstantModel value) => value.Kind switch
    {
        ConstantKind.Bool => value.IsTrue ? "true" : "false",
        ConstantKind.Int32 or ConstantKind.Int64 => value.Signed.ToString(CultureInfo.InvariantCulture),
        ConstantKind.UInt32 or ConstantKind.UInt64 => value.Unsigned.ToString(CultureInfo.InvariantCulture),
        ConstantKind.Float => Number(value.Number, ((float)value.Number).ToString(CultureInfo.InvariantCulture)),
        ConstantKind.Double => Number(value.Number, value.Number.ToString(CultureInfo.InvariantCulture)),
        ConstantKind.String => Literals.Quote(System.Text.Encoding.UTF8.GetBytes(value.Text)),
        ConstantKind.Bytes => Literals.Quote([.. value.Content]),
        ConstantKind.Enum => value.ProtoName.Length > 0 ? value.ProtoName : value.Signed.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Number(double value, string text) =>
        double.IsNaN(value) ? "nan" : double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : text;
}
