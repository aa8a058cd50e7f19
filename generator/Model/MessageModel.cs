using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Model;

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
