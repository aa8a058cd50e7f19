using AmctGen.Text;

namespace AmctGen.Generator.Model;

// Every type in this folder is immutable, structurally equal and free of locations, symbols and texts of .proto files:
// two models that are equal must lead to the same C#. Names are C# names, decided; types are written with "global::".

/// <summary>One .proto file: one generated C# file.</summary>
/// <param name="HintName">The generated file's name, unique in the compilation ignoring case.</param>
/// <param name="ImportPath">The path under which other files import it; stands in the generated file's header.</param>
/// <param name="Namespace">The C# namespace; empty for the global one.</param>
/// <param name="Messages">Top-level messages, in declaration order.</param>
/// <param name="Enums">Top-level enums, in declaration order.</param>
/// <param name="Extensions">Top-level extensions; null for none.</param>
/// <param name="Carried">What the assembly carries of the file, for projects that reference it; null for nothing.</param>
internal sealed record FileModel(
    string HintName,
    string ImportPath,
    string Namespace,
    EquatableArray<MessageModel> Messages,
    EquatableArray<EnumModel> Enums,
    ExtensionsModel? Extensions = null,
    CarriedModel? Carried = null)
{
    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }
}

/// <summary>What an assembly carries of a .proto, so that others can import it.</summary>
/// <param name="Renames">Types whose C# name the file alone does not tell, as <c>Order=Order_</c>, with <c>;</c> between.</param>
/// <param name="Text">The text, without comments and spare white space.</param>
internal sealed record CarriedModel(string Renames, string Text);

/// <summary>A message: one record with its builder, reader, writer, validator and shape.</summary>
/// <param name="Name">The C# name of the record.</param>
/// <param name="TypeName">The record's full C# name, with <c>global::</c>.</param>
/// <param name="ProtoName">The full name in the schema.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsDeprecated">Whether the schema marks it as deprecated.</param>
/// <param name="Fields">The fields in declaration order, members of oneofs among them. Groups are message fields.</param>
/// <param name="Oneofs">The real oneofs (not the synthetic ones of proto3 optional).</param>
/// <param name="Messages">Nested messages, groups' messages among them; emitted under <c>Types</c>.</param>
/// <param name="Enums">Nested enums; emitted under <c>Types</c>.</param>
/// <param name="ReservedNames">The names that the schema reserves.</param>
/// <param name="Resolver">What the message declares about precedence; null where it is no root.</param>
/// <param name="Rules">The rules over several fields; null for none.</param>
/// <param name="ExtensionRanges">The numbers left to extensions, ascending.</param>
/// <param name="Extensions">The extensions that are declared inside; null for none.</param>
/// <param name="IsMessageSet">Whether it has the legacy binary form of message sets.</param>
internal sealed record MessageModel(
    string Name,
    string TypeName,
    string ProtoName,
    string? Docs,
    bool IsDeprecated,
    EquatableArray<FieldModel> Fields,
    EquatableArray<OneofModel> Oneofs,
    EquatableArray<MessageModel> Messages,
    EquatableArray<EnumModel> Enums,
    EquatableArray<string> ReservedNames,
    ResolverModel? Resolver,
    MessageRulesModel? Rules = null,
    EquatableArray<ExtensionRangeModel> ExtensionRanges = default,
    ExtensionsModel? Extensions = null,
    bool IsMessageSet = false);

/// <summary>Numbers left to extensions, both ends included.</summary>
internal sealed record ExtensionRangeModel(int First, int Last);

/// <summary>The extensions that a file or a message declares: one static class.</summary>
/// <param name="Name">The C# name of the class.</param>
/// <param name="ProtoName">What declares them, in proto names.</param>
/// <param name="Items">The extensions in declaration order.</param>
internal sealed record ExtensionsModel(string Name, string ProtoName, EquatableArray<ExtensionModel> Items);

/// <summary>An extension.</summary>
/// <param name="Field">The field; its name in the schema is the full one, in brackets.</param>
/// <param name="Extendee">The extended message's full C# name.</param>
internal sealed record ExtensionModel(FieldModel Field, string Extendee);

/// <summary>A field.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Number">The field number.</param>
/// <param name="Kind">The type; for a map, the type of its values.</param>
/// <param name="Cardinality">How often it may occur.</param>
/// <param name="Name">The C# property's name, free of collisions with everything else the record declares.</param>
/// <param name="TypeName">The C# type of one value, without nullability: <c>uint</c>, <c>string</c>, <c>global::X.Y</c>. For a map, of its values.</param>
/// <param name="Default">The default value as a C# expression; null for messages, repeated fields and maps.</param>
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
    string? Default,
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

/// <summary>A oneof.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Name">The C# property's name.</param>
/// <param name="TypeName">The name of the nested abstract record, for example <c>DataRetrainAlgoOneof</c>.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsRequired">Whether a rule says that a member must be set.</param>
internal sealed record OneofModel(string ProtoName, string Name, string TypeName, string? Docs, bool IsRequired = false);

/// <summary>An enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The full C# name, with <c>global::</c>.</param>
/// <param name="TextTypeName">The name of the static class beside it that reads and writes its values, for example <c>DataTypeText</c>.</param>
/// <param name="ProtoName">The full name in the schema.</param>
/// <param name="IsClosed">Whether a number without a name is an error.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsDeprecated">Whether the schema marks it as deprecated.</param>
/// <param name="Values">The values in declaration order, aliases among them.</param>
internal sealed record EnumModel(
    string Name,
    string TypeName,
    string TextTypeName,
    string ProtoName,
    bool IsClosed,
    string? Docs,
    bool IsDeprecated,
    EquatableArray<EnumValueModel> Values);

/// <summary>An enum's value.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Name">The C# name: the enum's prefix stripped, in PascalCase.</param>
/// <param name="Number">The number.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsDeprecated">Whether the schema marks it as deprecated.</param>
internal sealed record EnumValueModel(string ProtoName, string Name, int Number, string? Docs, bool IsDeprecated);

/// <summary>The precedence that a root message declares through <c>(amctgen.feature)</c>.</summary>
/// <param name="Features">The features, in declaration order.</param>
internal sealed record ResolverModel(EquatableArray<FeatureModel> Features);

/// <summary>A feature: what is switched and configured per layer as a unit.</summary>
/// <param name="ProtoName">The name in the schema, for example <c>quant</c>.</param>
/// <param name="Name">The C# name, for example <c>Quant</c>.</param>
/// <param name="OverrideWins">Who wins where a layer is both skipped and overridden.</param>
/// <param name="SkippedUsesDefaults">Whether a skipped layer is recorded with built-in defaults instead of the selected entry.</param>
/// <param name="Sections">What is resolved as a unit.</param>
/// <param name="Overrides">The lists of per-layer and per-type entries, strongest first.</param>
/// <param name="Skips">The lists that take layers out.</param>
/// <param name="Includes">The lists outside of which nothing is configured (empty: everything is).</param>
/// <param name="Inherited">Single values that are looked up along a chain.</param>
internal sealed record FeatureModel(
    string ProtoName,
    string Name,
    bool OverrideWins,
    bool SkippedUsesDefaults,
    EquatableArray<SectionModel> Sections,
    EquatableArray<OverrideListModel> Overrides,
    EquatableArray<LayerListModel> Skips,
    EquatableArray<LayerListModel> Includes,
    EquatableArray<InheritedValueModel> Inherited);

/// <summary>A section: a message that global config and override entries both carry.</summary>
/// <param name="ProtoName">The field's name in the override entries; stands in provenance and reports.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The message's full C# name.</param>
/// <param name="GlobalPath">Where the root carries it, as a path of fields.</param>
/// <param name="EntryPath">Where an override entry carries it, as a path of fields.</param>
/// <param name="OmittedFallsToGlobal">Whether a selected entry without it falls to the global value (else to built-in defaults).</param>
/// <param name="EmptyIsOmitted">Whether a message that sets nothing counts as absent.</param>
internal sealed record SectionModel(
    string ProtoName,
    string Name,
    string TypeName,
    EquatableArray<PathPartModel> GlobalPath,
    EquatableArray<PathPartModel> EntryPath,
    bool OmittedFallsToGlobal,
    bool EmptyIsOmitted);

/// <summary>One step of a path of fields.</summary>
/// <param name="ProtoName">The field's name in the schema.</param>
/// <param name="Name">The C# property's name.</param>
internal sealed record PathPartModel(string ProtoName, string Name);

/// <summary>A list of override entries.</summary>
/// <param name="Path">Where the root carries the repeated field.</param>
/// <param name="KeyName">The C# property of an entry that holds the layer's name or type.</param>
/// <param name="KeyProtoName">That field's name in the schema.</param>
/// <param name="KeyIsRequired">Whether that property is never null.</param>
/// <param name="ByType">Whether the key is a layer type; else it is a layer name.</param>
/// <param name="EntryTypeName">The entries' full C# type name.</param>
internal sealed record OverrideListModel(
    EquatableArray<PathPartModel> Path,
    string KeyName,
    string KeyProtoName,
    bool KeyIsRequired,
    bool ByType,
    string EntryTypeName);

/// <summary>A list of layer names or layer types.</summary>
/// <param name="Path">Where the root carries the repeated string.</param>
/// <param name="ByType">Whether it lists layer types; else it lists layer names.</param>
internal sealed record LayerListModel(EquatableArray<PathPartModel> Path, bool ByType);

/// <summary>A single value that is looked up: selected entry, then global section, then a field of the root.</summary>
/// <param name="ProtoName">The name in reports, for example <c>asymmetric</c>.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The value's C# type, without nullability.</param>
/// <param name="Section">The index of the section it lives in.</param>
/// <param name="Candidates">Where in the section the value can stand: one per case of the oneof that decides, or a single one.</param>
/// <param name="ConsultsGlobal">Whether the global section is asked at all.</param>
/// <param name="Fallback">The root's field that is asked last; empty for none.</param>
/// <param name="FallbackDefault">That field's value where it is unset, as a C# expression; null for none.</param>
internal sealed record InheritedValueModel(
    string ProtoName,
    string Name,
    string TypeName,
    int Section,
    EquatableArray<InheritedCandidateModel> Candidates,
    bool ConsultsGlobal,
    EquatableArray<PathPartModel> Fallback,
    string? FallbackDefault);

/// <summary>One place where an inherited value can stand.</summary>
/// <param name="Case">The path within the section that must be set for this candidate to be the layer's case; empty for always.</param>
/// <param name="IsDefaultCase">Whether this is the case that applies where the section sets none.</param>
/// <param name="Value">The path within the section to the value itself.</param>
internal sealed record InheritedCandidateModel(EquatableArray<PathPartModel> Case, bool IsDefaultCase, EquatableArray<PathPartModel> Value);
