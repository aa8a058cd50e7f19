namespace AmctGen.Generator.Model;

/// <summary>The model of an enum.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record EnumModel
{
    public required string Name { get; init; }

    /// <summary>The full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the companion class that reads and writes its values, for example <c>DataTypeText</c>.</summary>
    public required string TextTypeName { get; init; }

    /// <summary>The full name in the schema.</summary>
    public required string ProtoName { get; init; }

    /// <summary>Whether a number without a name is an error (a closed enum).</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whether it is declared inside a message.</summary>
    public bool IsNested { get; init; }

    /// <summary>The comment, as plain text; null if there is none.</summary>
    public required string? Docs { get; init; }

    /// <summary>Whether the schema marks it as deprecated.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>The values in declaration order, including aliases.</summary>
    public required EquatableArray<EnumValueModel> Values { get; init; }
}
