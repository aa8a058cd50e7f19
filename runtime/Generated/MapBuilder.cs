using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Collects the entries of a map field.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapBuilder<TKey, TValue>
    where TKey : notnull
{
    private Dictionary<TKey, TValue>? _entries;

    /// <summary>Adds an entry, or replaces the entry with the same key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the key is new.</returns>
    public bool Set(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _entries ??= [];
        int count = _entries.Count;
        _entries[key] = value;
        return _entries.Count > count;
    }

    /// <summary>Adds entries, or replaces entries with the same keys.</summary>
    /// <param name="entries">The entries.</param>
    public void SetRange(EquatableMap<TKey, TValue> entries)
    {
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            Set(entry.Key, entry.Value);
        }
    }

    /// <summary>The entries so far. Entries added later do not change the returned map.</summary>
    public readonly EquatableMap<TKey, TValue> ToEquatableMap() => _entries is null ? default : new EquatableMap<TKey, TValue>(_entries);
}
