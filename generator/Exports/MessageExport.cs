using AmctGen.Generator.Names;

namespace AmctGen.Generator.Exports;

/// <summary>A message, a group's message among them.</summary>
internal sealed record MessageExport
{
    /// <summary>The full name in the schema.</summary>
    public required string FullName { get; init; }

    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The fields in declaration order.</summary>
    public required EquatableArray<FieldExport> Fields { get; init; }

    /// <summary>The oneofs in declaration order.</summary>
    public required EquatableArray<OneofExport> Oneofs { get; init; }

    /// <summary>Nested messages: declared ones, then those of groups, then those of groups that extensions declare.</summary>
    public required EquatableArray<MessageExport> Messages { get; init; }

    /// <summary>Nested enums.</summary>
    public required EquatableArray<EnumExport> Enums { get; init; }

    /// <summary>Nested extensions.</summary>
    public required EquatableArray<FieldExport> Extensions { get; init; }

    /// <summary>The numbers left to extensions.</summary>
    public required EquatableArray<NumberRange> ExtensionRanges { get; init; }

    /// <summary>The reserved names.</summary>
    public required EquatableArray<string> ReservedNames { get; init; }

    /// <summary>The extension ranges whose extensions must be declared beforehand.</summary>
    public required EquatableArray<DeclaredRange> DeclaredRanges { get; init; }

    /// <summary>Whether it has the legacy wire format of message sets.</summary>
    public required bool IsMessageSet { get; init; }

    /// <summary>Whether other files cannot use it.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Whether it has required fields.</summary>
    public required bool HasRequired { get; init; }

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
