namespace AmctGen.Text;

/// <summary>A value, an element or a map's entry, and where it is written.</summary>
/// <remarks>
/// Values are bool, long (signed types and enums), ulong (unsigned types), double (float as well), string, <see cref="EquatableArray{T}"/>
/// of
/// bytes, or <see cref="MessageValue"/>.
/// </remarks>
sealed record ItemValue
{
    public required object Value { get; init; }

    /// <summary>Its location: the scalar itself, or the field name of a message.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The key of a map's entry; null for anything else.</summary>
    public object? Key { get; init; }

    /// <summary>The location of the key; that of the entry if the key is omitted.</summary>
    public SourceSpan KeySpan { get; init; }
}
