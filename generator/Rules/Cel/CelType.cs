using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The type of an expression.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Element">The type of a list's elements, or a map's values.</param>
/// <param name="Key">The type of a map's keys.</param>
/// <param name="KeyType">The C# type of a map's keys.</param>
/// <param name="Message">The message.</param>
/// <param name="IsEnum">Whether values are C# enums, which expressions see as integers.</param>
internal sealed record CelType(CelKind Kind, CelType? Element = null, CelType? Key = null, string? KeyType = null, MessageExport? Message = null, bool IsEnum = false)
{
    public static CelType Bool { get; } = new(CelKind.Bool);

    public static CelType Int { get; } = new(CelKind.Int);

    public static CelType Uint { get; } = new(CelKind.Uint);

    public static CelType Double { get; } = new(CelKind.Double);

    public static CelType String { get; } = new(CelKind.String);

    public static CelType Bytes { get; } = new(CelKind.Bytes);

    public static CelType Null { get; } = new(CelKind.Null);

    public static CelType ListOf(CelType element) => new(CelKind.List, element);

    /// <summary>Whether a value of one type can stand beside a value of the other.</summary>
    public bool Fits(CelType other) => Kind == other.Kind && Kind switch
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

/// <summary>The types that expressions see for the schema's types.</summary>
internal static class CelTypes
{
    /// <summary>The type of a field.</summary>
    public static CelType Of(FieldExport declared, FieldType type)
    {
        CelType value = Of(type);
        if (declared.MapKey is { } key)
        {
            // What no key can be is told where it is declared.
            FieldKind kind = FieldTypes.Scalar(key) ?? FieldKind.String;
            return new CelType(CelKind.Map, value, Of(new FieldType(kind)), FieldTypes.ScalarTypeName(kind));
        }
        return declared.IsRepeated ? CelType.ListOf(value) : value;
    }

    /// <summary>The type of one value.</summary>
    public static CelType Of(FieldType type) => type.Kind switch
    {
        FieldKind.Double or FieldKind.Float => CelType.Double,
        FieldKind.Bool => CelType.Bool,
        FieldKind.String => CelType.String,
        FieldKind.Bytes => CelType.Bytes,
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => CelType.Uint,
        FieldKind.Enum => new CelType(CelKind.Int, IsEnum: true),
        FieldKind.Message or FieldKind.Group => new CelType(CelKind.Message, Message: type.Message),
        _ => CelType.Int,
    };
}
