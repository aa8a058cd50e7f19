using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The types of fields in the C# of an expression.</summary>
internal static class CelOperandTypes
{
    /// <summary>The type of a field.</summary>
    public static CelOperandType Of(FieldExport declared, FieldType type)
    {
        CelOperandType value = Of(type);
        if (declared.MapKey is { } key)
        {
            // An invalid key type is reported at its declaration.
            FieldKind kind = FieldTypes.Scalar(key) ?? FieldKind.String;
            return new CelOperandType(CelKind.Map) { Element = value, Key = Of(new FieldType(kind)), KeyType = kind };
        }
        return declared.IsRepeated ? CelOperandType.ListOf(value) : value;
    }

    /// <summary>The type of one value.</summary>
    public static CelOperandType Of(FieldType type) => type.Kind switch
    {
        FieldKind.Double or FieldKind.Float => CelOperandType.Double,
        FieldKind.Bool => CelOperandType.Bool,
        FieldKind.String => CelOperandType.String,
        FieldKind.Bytes => CelOperandType.Bytes,
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => CelOperandType.Uint,
        FieldKind.Enum => new CelOperandType(CelKind.Int) { IsEnum = true },
        FieldKind.Message or FieldKind.Group => new CelOperandType(CelKind.Message) { Message = type.Message },
        _ => CelOperandType.Int,
    };
}
