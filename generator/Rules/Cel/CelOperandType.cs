using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The type of a part of an expression that is turned into C#: with what the C# depends on.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Element">The type of a list's elements, or a map's values.</param>
/// <param name="Key">The type of a map's keys.</param>
/// <param name="KeyType">The C# type of a map's keys.</param>
/// <param name="Message">The message.</param>
/// <param name="IsEnum">Whether values are C# enums, which expressions see as integers.</param>
internal sealed record CelOperandType(CelKind Kind, CelOperandType? Element = null, CelOperandType? Key = null, string? KeyType = null, MessageExport? Message = null, bool IsEnum = false)
{
    public static CelOperandType Bool { get; } = new(CelKind.Bool);

    public static CelOperandType Int { get; } = new(CelKind.Int);

    public static CelOperandType Uint { get; } = new(CelKind.Uint);

    public static CelOperandType Double { get; } = new(CelKind.Double);

    public static CelOperandType String { get; } = new(CelKind.String);

    public static CelOperandType Bytes { get; } = new(CelKind.Bytes);

    public static CelOperandType Null { get; } = new(CelKind.Null);

    public static CelOperandType ListOf(CelOperandType element) => new(CelKind.List, element);

    /// <summary>Whether a value of one type can stand beside a value of the other.</summary>
    public bool Fits(CelOperandType other) => Kind == other.Kind && Kind switch
    {
        CelKind.List => Element!.Fits(other.Element!),
        CelKind.Map => Element!.Fits(other.Element!) && Key!.Fits(other.Key!),
        CelKind.Message => Message!.FullName == other.Message!.FullName,
        _ => true,
    };

    /// <summary>The type with its article.</summary>
    public string WithArticle
    {
        get
        {
            string name = ToString();
            return Kind is CelKind.Bytes or CelKind.Null ? name : (name[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + name;
        }
    }

    public override string ToString() => Kind switch
    {
        CelKind.List => $"list({Element})",
        CelKind.Map => $"map({Key}, {Element})",
        CelKind.Message => Message!.FullName,
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>What fields are in the C# of an expression.</summary>
internal static class CelOperandTypes
{
    /// <summary>The type of a field.</summary>
    public static CelOperandType Of(FieldExport declared, FieldType type)
    {
        CelOperandType value = Of(type);
        if (declared.MapKey is { } key)
        {
            // What no key can be is told where it is declared.
            FieldKind kind = FieldTypes.Scalar(key) ?? FieldKind.String;
            return new CelOperandType(CelKind.Map, value, Of(new FieldType(kind)), FieldTypes.ScalarTypeName(kind));
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
        FieldKind.Enum => new CelOperandType(CelKind.Int, IsEnum: true),
        FieldKind.Message or FieldKind.Group => new CelOperandType(CelKind.Message, Message: type.Message),
        _ => CelOperandType.Int,
    };
}
