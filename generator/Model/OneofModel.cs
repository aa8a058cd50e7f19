using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A oneof.</summary>
/// <param name="ProtoName">The name in the schema.</param>
/// <param name="Name">The C# property's name.</param>
/// <param name="TypeName">The name of the nested abstract record, for example <c>KindOneof</c>.</param>
/// <param name="Docs">The comment, as plain text; null where there is none.</param>
/// <param name="IsRequired">Whether a rule says that a member must be set.</param>
internal sealed record OneofModel(string ProtoName, string Name, string TypeName, string? Docs, bool IsRequired = false);
