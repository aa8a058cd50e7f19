namespace AmctGen.Generator.Exports;

/// <summary>The declaration of an extension in an extension range of the extended message.</summary>
internal sealed record ExtensionDeclaration
{
    public required long Number { get; init; }

    /// <summary>The extension's full name with a leading dot; null if it is not declared.</summary>
    public required string? FullName { get; init; }

    /// <summary>The type: a scalar, or a full name with a leading dot; null if it is not declared.</summary>
    public required string? Type { get; init; }

    /// <summary>Whether the extension is repeated.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary>Whether the number is reserved.</summary>
    public required bool IsReserved { get; init; }
}
