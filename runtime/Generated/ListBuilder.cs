using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AmctGen.Generated;

/// <summary>Collects the elements of a repeated field. A mutable structure that must not be copied.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ListBuilder<T>
{
    // Most lists are short: their elements need no array until the list is returned.
    private Few _few;

    // Rented while it grows. After it was returned it is full and must not change: the next element is stored in a new array.
    private T[]? _items;
    private int _count;
    private bool _isRented;

    /// <summary>Appends an element.</summary>
    /// <param name="value">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        T[]? items = _items;
        int count = _count;
        if (items is not null && (uint)count < (uint)items.Length)
        {
            items[count] = value;
            _count = count + 1;
            return;
        }
        AddSlowly(value);
    }

    /// <summary>Appends elements.</summary>
    /// <param name="values">The elements.</param>
    public void AddRange(EquatableArray<T> values)
    {
        foreach (T value in values)
        {
            Add(value);
        }
    }

    /// <summary>Appends elements.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentNullException">The sequence or an element is null.</exception>
    public void AddRange(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (T value in values)
        {
            Add(value ?? throw new ArgumentNullException(nameof(values), "an element is null"));
        }
    }

    /// <summary>The elements so far. Elements appended later do not change the returned array.</summary>
    public EquatableArray<T> ToEquatableArray()
    {
        if (_count == 0)
        {
            return default;
        }
        if (_items is null || _isRented)
        {
            T[] items = Collected.ToArray();
            Return();
            _items = items;
        }
        return new EquatableArray<T>(_items);
    }

    [UnscopedRef]
    private readonly ReadOnlySpan<T> Collected => (_items is null ? _few : (ReadOnlySpan<T>)_items)[.._count];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(T value)
    {
        if (_items is null && _count < Few.Length)
        {
            _few[_count++] = value;
            return;
        }
        T[] items = ArrayPool<T>.Shared.Rent(checked(_count * 2));
        Collected.CopyTo(items);
        Return();
        _items = items;
        _isRented = true;
        _items[_count++] = value;
    }

    private void Return()
    {
        if (_isRented)
        {
            ArrayPool<T>.Shared.Return(_items!, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _isRented = false;
        }
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
        private T _first;
    }
}
