using AmctGen.Text;

namespace AmctGen.Generator.Model;

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
