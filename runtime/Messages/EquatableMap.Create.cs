using AmctGen.Generated;

namespace AmctGen;

/// <summary>Creates instances of <see cref="EquatableMap{TKey, TValue}"/>.</summary>
/// <remarks>Collection expressions call it, for example <c>[new("a", 1), .. others]</c>.</remarks>
public static class EquatableMap
{
    /// <summary>Creates a map from entries; the last entry with a key is used.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">A key or a value is null.</exception>
    public static EquatableMap<TKey, TValue> Create<TKey, TValue>(params ReadOnlySpan<(TKey Key, TValue Value)> entries)
        where TKey : notnull
    {
        MapBuilder<TKey, TValue> builder = default;
        foreach ((TKey key, TValue value) in entries)
        {
            builder.Set(key, value);
        }
        return builder.ToEquatableMap();
    }

    /// <summary>Creates a map from entries; the last entry with a key is used. Collection expressions call this method.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">A key or a value is null.</exception>
    public static EquatableMap<TKey, TValue> FromPairs<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        MapBuilder<TKey, TValue> builder = default;
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            builder.Set(entry.Key, entry.Value);
        }
        return builder.ToEquatableMap();
    }

    /// <summary>Creates a map from entries; the last entry with a key is used.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">A key or a value is null.</exception>
    public static EquatableMap<TKey, TValue> ToEquatableMap<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        MapBuilder<TKey, TValue> builder = default;
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            builder.Set(entry.Key, entry.Value);
        }
        return builder.ToEquatableMap();
    }
}
