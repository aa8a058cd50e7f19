namespace AmctGen.Text;

/// <summary>A value, an element or a map's entry, and where it is written.</summary>
/// <remarks>
/// Values are bool, long (signed types and enums), ulong (unsigned types), double (float as well), string, <see cref="EquatableArray{T}"/> of
/// bytes, or <see cref="MessageValue"/>.
/// </remarks>
sealed record ItemValue
{
    /// <summary>The value.</summary>
    public required object Value { get; init; }

    /// <summary>Where it is written: a scalar itself, a message's field name.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The key of a map's entry; null for anything else.</summary>
    public object? Key { get; init; }

    /// <summary>Where the key is written; the entry where it is left out.</summary>
    public SourceSpan KeySpan { get; init; }
}
