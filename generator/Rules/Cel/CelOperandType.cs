using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The type of a part of an expression that is translated to C#, with the information that the C# depends on.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record CelOperandType(CelKind Kind)
{
    /// <summary>The type of a list's elements, or a map's values.</summary>
    public CelOperandType? Element { get; init; }

    /// <summary>The type of a map's keys.</summary>
    public CelOperandType? Key { get; init; }

    /// <summary>The schema's type of a map's keys.</summary>
    public FieldKind? KeyType { get; init; }

    public MessageExport? Message { get; init; }

    /// <summary>Whether values are C# enums, which expressions see as integers.</summary>
    public bool IsEnum { get; init; }

    public static CelOperandType Bool { get; } = new(CelKind.Bool);

    public static CelOperandType Int { get; } = new(CelKind.Int);

    public static CelOperandType Uint { get; } = new(CelKind.Uint);

    public static CelOperandType Double { get; } = new(CelKind.Double);

    public static CelOperandType String { get; } = new(CelKind.String);

    public static CelOperandType Bytes { get; } = new(CelKind.Bytes);

    public static CelOperandType Null { get; } = new(CelKind.Null);

    public static CelOperandType ListOf(CelOperandType element) => new(CelKind.List) { Element = element };

    /// <summary>Whether values of the two types can be used together.</summary>
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
