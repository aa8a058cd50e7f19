namespace AmctGen.Generator.Exports;

/// <summary>The features of the protobuf language, resolved for one element.</summary>
internal readonly record struct EditionFeatures
{
    /// <summary>Whether a singular field distinguishes unset from its default.</summary>
    public required FieldPresence Presence { get; init; }

    /// <summary>Whether a number without a name is an error (a closed enum).</summary>
    public required bool IsEnumClosed { get; init; }

    /// <summary>Whether repeated numbers are packed in the binary format.</summary>
    public required bool IsPacked { get; init; }

    /// <summary>Whether strings must be valid UTF-8.</summary>
    public required bool VerifiesUtf8 { get; init; }

    /// <summary>Whether messages have the binary format of groups.</summary>
    public required bool IsDelimited { get; init; }

    /// <summary>Whether names must not collide in JSON.</summary>
    public required bool AllowsJson { get; init; }

    /// <summary>The naming style that names must follow.</summary>
    public required NameStyle Style { get; init; }

    /// <summary>Which types other files can use by default.</summary>
    public required DefaultVisibility Visibility { get; init; }

    public static EditionFeatures Proto2 => new()
    {
        Presence = FieldPresence.Explicit,
        IsEnumClosed = true,
        IsPacked = false,
        VerifiesUtf8 = false,
        IsDelimited = false,
        AllowsJson = false,
        Style = NameStyle.Legacy,
        Visibility = DefaultVisibility.ExportAll,
    };

    public static EditionFeatures Proto3 => new()
    {
        Presence = FieldPresence.Implicit,
        IsEnumClosed = false,
        IsPacked = true,
        VerifiesUtf8 = true,
        IsDelimited = false,
        AllowsJson = true,
        Style = NameStyle.Legacy,
        Visibility = DefaultVisibility.ExportAll,
    };

    public static EditionFeatures Edition2023 => Proto3 with { Presence = FieldPresence.Explicit };

    public static EditionFeatures Edition2024 =>
        Edition2023 with { Style = NameStyle.Style2024, Visibility = DefaultVisibility.ExportTopLevel };
}
