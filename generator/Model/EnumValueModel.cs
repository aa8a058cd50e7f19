using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>An enum's value.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Name">The C# name: the enum's prefix stripped, in PascalCase.</param>
/// <param name="Number">The number.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsDeprecated">Whether the schema marks it as deprecated.</param>
internal sealed record EnumValueModel(string ProtoName, string Name, int Number, string? Docs, bool IsDeprecated);
