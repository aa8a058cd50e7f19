using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The model of a field.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record FieldModel
{
    /// <summary>The name in the schema.</summary>
    public required string ProtoName { get; init; }

    public required int Number { get; init; }

    /// <summary>The type; for a map, the type of its values.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>How often it may occur.</summary>
    public required FieldCardinality Cardinality { get; init; }

    /// <summary>The C# property's name, free of collisions with everything else the record declares.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The C# type of one value (for a map, of its values), without nullability: <c>uint</c>, <c>string</c>, <c>global::X.Y</c>.
    /// </summary>
    public required string TypeName { get; init; }

    /// <summary>The default value; null for messages, repeated fields and maps.</summary>
    public required ConstantModel? Default { get; init; }

    /// <summary>Whether the schema states the default value.</summary>
    public required bool HasExplicitDefault { get; init; }

    /// <summary>The index in <see cref="MessageModel.Oneofs"/>; -1 outside of one.</summary>
    public required int Oneof { get; init; }

    /// <summary>The comment, as plain text; null if there is none.</summary>
    public required string? Docs { get; init; }

    /// <summary>Whether the schema marks it as deprecated.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>The name of the field in text format if it differs: a group's type name; otherwise null.</summary>
    public required string? TextName { get; init; }

    /// <summary>The <c>json_name</c> in the schema; null if there is none.</summary>
    public required string? JsonName { get; init; }

    /// <summary>The kind of a map's keys; null for anything but a map.</summary>
    public required FieldKind? MapKey { get; init; }

    /// <summary>Full C# name of the static class with an enum's reader, names and shape; null for anything but an enum.</summary>
    public required string? Enum { get; init; }

    /// <summary>Whether a map's values are messages with required fields, so that an entry must not omit its value.</summary>
    public bool MapValueHasRequired { get; init; }

    /// <summary>The required fields of the elements of a repeated field, if all of them are scalars, and a few; otherwise none.</summary>
    public EquatableArray<RequiredScalar> ElementRequired { get; init; }

    /// <summary>Whether the binary format writes the elements as one length-delimited value (packed).</summary>
    public bool IsPacked { get; init; }

    /// <summary>The rules of the value; null if there are none.</summary>
    public FieldRulesModel? Rules { get; init; }
}
