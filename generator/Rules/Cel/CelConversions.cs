using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>How the values of fields become values of expressions.</summary>
internal static class CelConversions
{
    private static readonly CelConversion s_scalar = new(CelConversionKind.Scalar);

    /// <summary>The conversion of all values of a field.</summary>
    public static CelConversion Of(FieldExport declared, FieldType type)
    {
        CelConversion value = Of(type);
        return declared.MapKey is not null ? new CelConversion(CelConversionKind.Map) { Key = s_scalar, Element = value }
            : declared.IsRepeated ? new CelConversion(CelConversionKind.List) { Element = value }
            : value;
    }

    /// <summary>The conversion of one value.</summary>
    public static CelConversion Of(FieldType type) => type.Kind switch
    {
        FieldKind.Enum => new CelConversion(CelConversionKind.Enum),
        FieldKind.Message or FieldKind.Group => new CelConversion(CelConversionKind.Message) { TypeName = type.TypeName },
        _ => s_scalar,
    };
}
