namespace AmctGen.Generator.Schema;

/// <summary>Whether a field tells unset from its default value.</summary>
internal enum FieldPresence
{
    Explicit,
    Implicit,
    Required,
}

/// <summary>The features of the protobuf language that decide how something behaves, resolved for one element.</summary>
internal readonly record struct Features(
    FieldPresence Presence,
    bool IsEnumClosed,
    bool IsPacked,
    bool VerifiesUtf8,
    bool IsDelimited,
    bool AllowsJson)
{
    public static Features Proto2 => new(FieldPresence.Explicit, IsEnumClosed: true, IsPacked: false, VerifiesUtf8: false, IsDelimited: false, AllowsJson: false);

    public static Features Proto3 => new(FieldPresence.Implicit, IsEnumClosed: false, IsPacked: true, VerifiesUtf8: true, IsDelimited: false, AllowsJson: true);

    public static Features Editions => Proto3 with { Presence = FieldPresence.Explicit };
}
