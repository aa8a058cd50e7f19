namespace AmctGen.Generator.Model;

/// <summary>A message: one record with its builder, reader, writer, validator and shape.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record MessageModel
{
    /// <summary>The C# name of the record.</summary>
    public required string Name { get; init; }

    /// <summary>The record's full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The full name in the schema.</summary>
    public required string ProtoName { get; init; }

    /// <summary>The comment, as plain text; null if there is none.</summary>
    public required string? Docs { get; init; }

    /// <summary>Whether the schema marks it as deprecated.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>The fields in declaration order, including members of oneofs. Groups are message fields.</summary>
    public required EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>The real oneofs (not the synthetic ones of proto3 optional).</summary>
    public required EquatableArray<OneofModel> Oneofs { get; init; }

    /// <summary>Nested messages, including those of groups; emitted under <c>Types</c>.</summary>
    public required EquatableArray<MessageModel> Messages { get; init; }

    /// <summary>Nested enums; emitted under <c>Types</c>.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>The names that the schema reserves.</summary>
    public required EquatableArray<string> ReservedNames { get; init; }

    /// <summary>The precedence that the message declares; null if it declares none.</summary>
    public required ResolverModel? Resolver { get; init; }

    /// <summary>The rules about several fields; null if there are none.</summary>
    public MessageRulesModel? Rules { get; init; }

    /// <summary>The numbers that extensions can use, in ascending order.</summary>
    public EquatableArray<ExtensionRangeModel> ExtensionRanges { get; init; }

    /// <summary>The extensions that are declared inside; null for none.</summary>
    public ExtensionsModel? Extensions { get; init; }

    /// <summary>Whether it has the legacy binary format of message sets.</summary>
    public bool IsMessageSet { get; init; }
}
