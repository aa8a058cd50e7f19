using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AmctGen;

/// <summary>An immutable map. Two maps are equal if they have equal values for the same keys.</summary>
/// <remarks>
/// The default value is the empty map, so a member of a record needs no initializer. Entries are in the order in which they are written in
/// text format: numbers by value, false before true, strings by their UTF-8 bytes.
/// </remarks>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.FromPairs))]
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
[DebuggerTypeProxy(typeof(EquatableMapView<,>))]
public readonly struct EquatableMap<TKey, TValue> : IEquatable<EquatableMap<TKey, TValue>>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private static readonly IComparer<KeyValuePair<TKey, TValue>> ByKey =
        Comparer<KeyValuePair<TKey, TValue>>.Create(static (left, right) => CompareKeys(left.Key, right.Key));

    private readonly KeyValuePair<TKey, TValue>[]? _entries;

    internal EquatableMap(Dictionary<TKey, TValue> entries)
    {
        if (entries.Count > 0)
        {
            _entries = [.. entries];
            Array.Sort(_entries, ByKey);
        }
    }

    /// <summary>The empty map.</summary>
    public static EquatableMap<TKey, TValue> Empty => default;

    /// <summary>The number of entries.</summary>
    public int Count => _entries?.Length ?? 0;

    /// <summary>Whether the map is empty.</summary>
    public bool IsEmpty => _entries is null;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> Keys => (_entries ?? []).Select(static entry => entry.Key);

    /// <summary>The values, in the order of their keys.</summary>
    public IEnumerable<TValue> Values => (_entries ?? []).Select(static entry => entry.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The map does not contain the key.</exception>
    public TValue this[TKey key] =>
        TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"the map has no key '{key}'");

    /// <summary>Whether the map contains a key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <summary>Finds the value of a key; false if the map does not contain the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = CompareKeys(_entries![middle].Key, key);
            if (order == 0)
            {
                value = _entries[middle].Value;
                return true;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        value = default;
        return false;
    }

    /// <summary>Whether both maps have equal values for the same keys.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals(EquatableMap<TKey, TValue> other)
    {
        if (ReferenceEquals(_entries, other._entries))
        {
            return true;
        }
        if (Count != other.Count)
        {
            return false;
        }
        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<TKey>.Default.Equals(_entries![i].Key, other._entries![i].Key)
                || !EqualityComparer<TValue>.Default.Equals(_entries[i].Value, other._entries[i].Value))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EquatableMap<TKey, TValue> other && Equals(other);

    /// <summary>The entries on one line, for example <c>{"a": 1, "b": 2}</c>.</summary>
    public override string ToString() => ValueText.Map(this);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyValuePair<TKey, TValue> entry in this)
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value);
        }
        return hash.ToHashCode();
    }

    /// <summary>Whether both maps have equal values for the same keys.</summary>
    public static bool operator ==(EquatableMap<TKey, TValue> left, EquatableMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    public static bool operator !=(EquatableMap<TKey, TValue> left, EquatableMap<TKey, TValue> right) => !left.Equals(right);

    /// <summary>Enumerates the entries in the order of their keys, without an allocation.</summary>
    public EquatableArray<KeyValuePair<TKey, TValue>>.Enumerator GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)(_entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_entries ?? []).GetEnumerator();

    private static int CompareKeys(TKey left, TKey right) =>
        left is string leftText && right is string rightText
            ? CompareUtf8(leftText, rightText)
            : Comparer<TKey>.Default.Compare(left, right);

    // UTF-16 units sort like UTF-8 bytes, except for surrogates: they encode code points that are greater than all other units.
    private static int CompareUtf8(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length - right.Length;
        }
        bool isLeftSurrogate = char.IsSurrogate(left[common]);
        bool isRightSurrogate = char.IsSurrogate(right[common]);
        return isLeftSurrogate == isRightSurrogate ? left[common] - right[common] : isLeftSurrogate ? 1 : -1;
    }
}
