using AmctGen.Generator.Names;

namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of a message, possibly of a group.</summary>
internal sealed record MessageExport
{
    /// <summary>The full name in the schema.</summary>
    public required string FullName { get; init; }

    public required string Name { get; init; }

    /// <summary>The full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The fields in declaration order.</summary>
    public required EquatableArray<FieldExport> Fields { get; init; }

    /// <summary>The oneofs in declaration order.</summary>
    public required EquatableArray<OneofExport> Oneofs { get; init; }

    /// <summary>Nested messages: declared ones, then those of groups, then those of groups that extensions declare.</summary>
    public required EquatableArray<MessageExport> Messages { get; init; }

    public required EquatableArray<EnumExport> Enums { get; init; }

    public required EquatableArray<FieldExport> Extensions { get; init; }

    /// <summary>The numbers that extensions can use.</summary>
    public required EquatableArray<NumberRange> ExtensionRanges { get; init; }

    public required EquatableArray<string> ReservedNames { get; init; }

    /// <summary>The extension ranges whose extensions must be declared.</summary>
    public required EquatableArray<DeclaredRange> DeclaredRanges { get; init; }

    /// <summary>Whether it has the legacy wire format of message sets.</summary>
    public required bool IsMessageSet { get; init; }

    /// <summary>Whether other files cannot use it.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Whether it has required fields.</summary>
    public required bool HasRequired { get; init; }

    /// <summary>The required fields, if they are few enough for parameters; otherwise none.</summary>
    /// <remarks>Unlike the fields, they are known where the file is imported.</remarks>
    public EquatableArray<RequiredField> RequiredFields { get; init; }

    /// <summary>Whether its declaration has errors, so that some of its members may be unknown.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The message without fields and oneofs.</summary>
    public static EquatableArray<MessageExport> WithoutFields(EquatableArray<MessageExport> messages)
    {
        var stripped = new MessageExport[messages.Count];
        for (int i = 0; i < stripped.Length; i++)
        {
            stripped[i] = messages[i] with { Fields = default, Oneofs = default, Messages = WithoutFields(messages[i].Messages) };
        }
        return new EquatableArray<MessageExport>(stripped);
    }

    /// <summary>The field with that name; null if there is none.</summary>
    public FieldExport? FindField(string name) => MemberIndex.Find(this, name);
}
