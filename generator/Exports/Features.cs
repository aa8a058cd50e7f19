namespace AmctGen.Generator.Exports;

/// <summary>The features of the protobuf language that decide how something behaves, resolved for one element.</summary>
internal readonly record struct Features(
    FieldPresence Presence,
    bool IsEnumClosed,
    bool IsPacked,
    bool VerifiesUtf8,
    bool IsDelimited,
    bool AllowsJson,
    NameStyle Style,
    DefaultVisibility Visibility)
{
    public static Features Proto2 => new(FieldPresence.Explicit, IsEnumClosed: true, IsPacked: false, VerifiesUtf8: false, IsDelimited: false, AllowsJson: false, NameStyle.Legacy, DefaultVisibility.ExportAll);

    public static Features Proto3 => new(FieldPresence.Implicit, IsEnumClosed: false, IsPacked: true, VerifiesUtf8: true, IsDelimited: false, AllowsJson: true, NameStyle.Legacy, DefaultVisibility.ExportAll);

    public static Features Edition2023 => Proto3 with { Presence = FieldPresence.Explicit };

    public static Features Edition2024 => Edition2023 with { Style = NameStyle.Style2024, Visibility = DefaultVisibility.ExportTopLevel };
}
