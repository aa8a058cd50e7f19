using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmctGen;

/// <summary>Collects the elements of a repeated field. Used by generated code, which never copies it.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ListBuilder<T>
{
    // Rented while it grows. Once handed out it is full and ours to read only: the next element goes to a new array.
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
        Grow(value);
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
    /// <param name="values">The elements; none of them null.</param>
    public void AddRange(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (T value in values)
        {
            Add(value ?? throw new ArgumentNullException(nameof(values), "an element is null"));
        }
    }

    /// <summary>The elements so far. More may be appended afterwards, without an effect on what was handed out.</summary>
    public EquatableArray<T> ToEquatableArray()
    {
        if (_items is null)
        {
            return default;
        }
        if (_isRented)
        {
            T[] items = _items.AsSpan(0, _count).ToArray();
            Return();
            _items = items;
        }
        return new EquatableArray<T>(_items);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(T value)
    {
        T[] items = ArrayPool<T>.Shared.Rent(_count == 0 ? 4 : checked(_count * 2));
        if (_items is not null)
        {
            Array.Copy(_items, items, _count);
            Return();
        }
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
}
