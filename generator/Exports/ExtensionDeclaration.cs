namespace AmctGen.Generator.Exports;

/// <summary>What a message says about an extension before anybody defines it.</summary>
internal sealed record ExtensionDeclaration
{
    /// <summary>The field number.</summary>
    public required long Number { get; init; }

    /// <summary>The extension's full name with a leading dot; null where it is not said.</summary>
    public required string? FullName { get; init; }

    /// <summary>The type: a scalar, or a full name with a leading dot; null where it is not said.</summary>
    public required string? Type { get; init; }

    /// <summary>Whether the extension is repeated.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary>Whether no extension may have the number.</summary>
    public required bool IsReserved { get; init; }
}
