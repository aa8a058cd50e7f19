using System.Text;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Symbols;

/// <summary>Checks and reads the default values of fields.</summary>
internal static class DefaultValues
{
    /// <summary>The default value; null for messages, repeated fields and maps.</summary>
    public static ConstantModel? Of(FieldExport field, FieldType type)
    {
        if (type.IsMessage || field.IsRepeated)
        {
            return null;
        }
        DefaultExport? stated = field.Default is { } value && Problem(value, type) is null ? field.Default : null;
        return type.Kind switch
        {
            FieldKind.Double => ConstantModel.Double(stated is null ? 0 : Number(stated)),
            FieldKind.Float => ConstantModel.Float(stated is null ? 0 : ToFloat(Number(stated))),
            FieldKind.Bool => ConstantModel.Bool(stated?.Identifier == "true"),
            FieldKind.String => ConstantModel.String(stated is null ? "" : Encoding.UTF8.GetString([.. stated.Bytes])),
            FieldKind.Bytes => ConstantModel.Bytes(stated?.Bytes ?? default),
            FieldKind.Enum => EnumValue(stated, type.Enum!),
            _ => ConstantModel.Integer(
                type.Kind, stated is null ? 0 : stated.Kind == OptionValueKind.NegativeInteger ? -(decimal)stated.Integer : stated.Integer),
        };
    }

    /// <summary>Why a field of that type cannot have the value; null if it can.</summary>
    public static MessageText? Problem(DefaultExport value, FieldType type) => type.Kind switch
    {
        FieldKind.Double or FieldKind.Float => IsNumber(value) ? null : "expected a number",
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => IntegerProblem(value, 1UL << 31, int.MaxValue, "int32"),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => IntegerProblem(value, 1UL << 63, long.MaxValue, "int64"),
        FieldKind.UInt32 or FieldKind.Fixed32 => IntegerProblem(value, 0, uint.MaxValue, "uint32"),
        FieldKind.UInt64 or FieldKind.Fixed64 => IntegerProblem(value, 0, ulong.MaxValue, "uint64"),
        FieldKind.Bool =>
            value is { Kind: OptionValueKind.Identifier, Identifier: "true" or "false" } ? null : "expected 'true' or 'false'",
        FieldKind.String or FieldKind.Bytes => value.Kind == OptionValueKind.String ? null : "expected a string in quotes",
        FieldKind.Enum => EnumProblem(value, type.Enum!),
        _ => "a message has no default value",
    };

    /// <summary>The enum value that was probably meant by an unknown one; null if there is none.</summary>
    public static string? Near(DefaultExport value, FieldType type) => type.Enum is { } declared && value.Kind == OptionValueKind.Identifier
        ? Suggestions.Find(value.Identifier, declared.Values.Select(static known => known.Name))
        : null;

    /// <summary>The value of a valid default of a floating-point field.</summary>
    public static double NumberOf(DefaultExport value, FieldType type) =>
        type.Kind == FieldKind.Float ? ToFloat(Number(value)) : Number(value);

    private static ConstantModel EnumValue(DefaultExport? stated, EnumExport declared)
    {
        EnumValueExport? value = stated is null ? null : declared.FindValue(stated.Identifier);
        value ??= declared.Values.IsEmpty ? null : declared.Values[0];
        return ConstantModel.Enum(declared.TypeName, value?.MemberName ?? "", value?.Name ?? "", value?.Number ?? 0);
    }

    private static MessageText? EnumProblem(DefaultExport value, EnumExport declared)
    {
        if (value.Kind != OptionValueKind.Identifier)
        {
            return $"expected the name of a value of '{declared.FullName}'";
        }
        if (declared.FindValue(value.Identifier) is not null)
        {
            return null;
        }
        MessageText? hint = Suggestions.Hint(value.Identifier, declared.Values.Select(static known => known.Name));
        return $"'{declared.FullName}' has no value '{value.Identifier}'{hint}";
    }

    private static MessageText? IntegerProblem(DefaultExport value, ulong lowest, ulong highest, string type) => value.Kind switch
    {
        OptionValueKind.PositiveInteger => value.Integer <= highest ? null : OutOfRange(type),
        // An unsigned number has no sign, not even before a zero.
        OptionValueKind.NegativeInteger =>
            value.Integer <= lowest && lowest > 0 ? null : lowest == 0 ? type + " cannot be negative" : OutOfRange(type),
        OptionValueKind.Float when Math.Abs(value.Float) >= 1UL << 63 => OutOfRange(type),
        _ => "expected an integer",
    };

    private static string OutOfRange(string type) => "the value is out of range for " + type;

    private static bool IsNumber(DefaultExport value) => value.Kind switch
    {
        OptionValueKind.PositiveInteger or OptionValueKind.NegativeInteger or OptionValueKind.Float => true,
        OptionValueKind.Identifier => value.Identifier is "inf" or "-inf" or "nan" or "-nan",
        _ => false,
    };

    private static double Number(DefaultExport value) => value.Kind switch
    {
        OptionValueKind.PositiveInteger => value.Integer,
        OptionValueKind.NegativeInteger => -(double)value.Integer,
        OptionValueKind.Float => value.Float,
        _ => value.Identifier switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.NaN,
        },
    };

    private static float ToFloat(double value) => (float)value;
}
