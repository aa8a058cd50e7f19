using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>A message, a group's message among them.</summary>
/// <param name="FullName">The full name in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The full C# name, with <c>global::</c>.</param>
/// <param name="Fields">The fields in declaration order.</param>
/// <param name="Oneofs">The oneofs in declaration order.</param>
/// <param name="Messages">Nested messages: declared ones, then those of groups, then those of groups that extensions declare.</param>
/// <param name="Enums">Nested enums.</param>
/// <param name="Extensions">Nested extensions.</param>
/// <param name="ExtensionRanges">The numbers left to extensions.</param>
/// <param name="ReservedNames">The reserved names.</param>
/// <param name="DeclaredRanges">The extension ranges whose extensions must be declared beforehand.</param>
/// <param name="IsMessageSet">Whether it has the legacy wire format of message sets.</param>
/// <param name="IsLocal">Whether other files cannot use it.</param>
/// <param name="HasRequired">Whether it has required fields.</param>
internal sealed record MessageExport(
    string FullName,
    string Name,
    string TypeName,
    EquatableArray<FieldExport> Fields,
    EquatableArray<OneofExport> Oneofs,
    EquatableArray<MessageExport> Messages,
    EquatableArray<EnumExport> Enums,
    EquatableArray<FieldExport> Extensions,
    EquatableArray<NumberRange> ExtensionRanges,
    EquatableArray<string> ReservedNames,
    EquatableArray<DeclaredRange> DeclaredRanges,
    bool IsMessageSet,
    bool IsLocal,
    bool HasRequired)
{
    /// <summary>Whether its declaration has errors, so that it may have members that are not known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The same messages without fields and oneofs.</summary>
    public static EquatableArray<MessageExport> WithoutFields(EquatableArray<MessageExport> messages)
    {
        var stripped = new MessageExport[messages.Count];
        for (int i = 0; i < stripped.Length; i++)
        {
            stripped[i] = messages[i] with { Fields = default, Oneofs = default, Messages = WithoutFields(messages[i].Messages) };
        }
        return new EquatableArray<MessageExport>(stripped);
    }

    /// <summary>The field of that name; null where there is none.</summary>
    public FieldExport? FindField(string name) => MemberIndex.Find(this, name);
}
