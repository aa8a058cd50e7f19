using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AmctGen;

/// <summary>An immutable list with structural equality.</summary>
/// <remarks>The default value is the empty list, so a record's member needs no initializer.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
#if !AMCTGEN_GENERATOR
public
#endif
readonly partial struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    // Takes ownership of the array: the caller must not keep it.
    internal EquatableArray(T[] items) => _items = items.Length == 0 ? null : items;

    /// <summary>A list without elements.</summary>
    public static EquatableArray<T> Empty => default;

    /// <summary>The number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether the list is empty.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <param name="index">Zero-based.</param>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The elements, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A copy of a part of the list, for ranges and slice patterns.</summary>
    /// <param name="start">The index of its first element.</param>
    /// <param name="length">The number of its elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such part.</exception>
    public EquatableArray<T> Slice(int start, int length) => new(AsSpan().Slice(start, length).ToArray());

    /// <summary>Whether both lists have equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }
        if (Count != other.Count)
        {
            return false;
        }
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < Count; i++)
        {
            if (!comparer.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in AsSpan())
        {
            hash = unchecked((hash * 31) + (item is null ? 0 : item.GetHashCode()));
        }
        return hash;
    }

    /// <summary>Whether both lists have equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Enumerates the elements without an allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>An enumerator that does not allocate.</summary>
    /// <remarks>A span's own enumerator implements an interface since .NET 9, which C# 12 refuses in a <c>foreach</c>.</remarks>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element at the current position.</summary>
        public readonly T Current => _items![_index];

        /// <summary>Moves to the next element; false after the last one.</summary>
        public bool MoveNext() => _items is not null && ++_index < _items.Length;
    }
}
