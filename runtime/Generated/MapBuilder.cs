using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Collects the entries of a map field. Used by generated code.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapBuilder<TKey, TValue>
    where TKey : notnull
{
    private Dictionary<TKey, TValue>? _entries;

    /// <summary>Adds an entry, in place of the one that has the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether no entry had the key.</returns>
    public bool Set(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _entries ??= [];
        int count = _entries.Count;
        _entries[key] = value;
        return _entries.Count > count;
    }

    /// <summary>Adds entries, in place of those that have their keys.</summary>
    /// <param name="entries">The entries.</param>
    public void SetRange(EquatableMap<TKey, TValue> entries)
    {
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            Set(entry.Key, entry.Value);
        }
    }

    /// <summary>The entries so far. More may be added afterwards, without an effect on what was handed out.</summary>
    public readonly EquatableMap<TKey, TValue> ToEquatableMap() => _entries is null ? default : new EquatableMap<TKey, TValue>(_entries);
}
