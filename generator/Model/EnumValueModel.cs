namespace AmctGen.Generator.Model;

/// <summary>The model of an enum value.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record EnumValueModel
{
    /// <summary>The name in the schema.</summary>
    public required string ProtoName { get; init; }

    /// <summary>The C# name: the enum's prefix stripped, in PascalCase.</summary>
    public required string Name { get; init; }

    public required int Number { get; init; }

    /// <summary>The comment, as plain text; null if there is none.</summary>
    public required string? Docs { get; init; }

    /// <summary>Whether the schema marks it as deprecated.</summary>
    public required bool IsDeprecated { get; init; }
}
