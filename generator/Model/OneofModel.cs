namespace AmctGen.Generator.Model;

/// <summary>The model of a oneof.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record OneofModel
{
    /// <summary>The name in the schema.</summary>
    public required string ProtoName { get; init; }

    /// <summary>The C# property's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the nested abstract record, for example <c>KindOneof</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The comment, as plain text; null if there is none.</summary>
    public required string? Docs { get; init; }

    /// <summary>Whether a rule requires that a member is set.</summary>
    public bool IsRequired { get; init; }
}
