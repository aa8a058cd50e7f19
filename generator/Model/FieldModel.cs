using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A field.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Number">The field number.</param>
/// <param name="Kind">The type; for a map, the type of its values.</param>
/// <param name="Cardinality">How often it may occur.</param>
/// <param name="Name">The C# property's name, free of collisions with everything else the record declares.</param>
/// <param name="TypeName">The C# type of one value, without nullability: <c>uint</c>, <c>string</c>, <c>global::X.Y</c>. For a map, of its values.</param>
/// <param name="Default">The default value; null for messages, repeated fields and maps.</param>
/// <param name="HasExplicitDefault">Whether the schema spells the default out.</param>
/// <param name="Oneof">The index in <see cref="MessageModel.Oneofs"/>; -1 outside of one.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsDeprecated">Whether the schema marks it as deprecated.</param>
/// <param name="TextName">The name under which text format writes the field where that is not its own: a group's type name; else null.</param>
/// <param name="MapKey">The kind of a map's keys; null for anything but a map.</param>
/// <param name="Enum">Full C# name of the static class with an enum's reader, names and shape; null for anything but an enum.</param>
/// <param name="MapValueHasRequired">Whether a map's values are messages with required fields, so that an entry must not omit its value.</param>
/// <param name="IsPacked">Whether the elements stand in one piece in the binary form.</param>
/// <param name="Rules">The rules of the value; null for none.</param>
internal sealed record FieldModel(
    string ProtoName,
    int Number,
    FieldKind Kind,
    FieldCardinality Cardinality,
    string Name,
    string TypeName,
    ConstantModel? Default,
    bool HasExplicitDefault,
    int Oneof,
    string? Docs,
    bool IsDeprecated,
    string? TextName,
    FieldKind? MapKey,
    string? Enum,
    bool MapValueHasRequired = false,
    bool IsPacked = false,
    FieldRulesModel? Rules = null);
