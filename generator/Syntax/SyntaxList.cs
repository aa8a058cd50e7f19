using System.Collections.Immutable;

namespace AmctGen.Generator.Syntax;

/// <summary>A growing list that does not allocate while it is empty: most lists of most bodies are empty.</summary>
internal struct SyntaxList<T>
{
    private T[]? _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        _items ??= new T[4];
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }
        _items[Count++] = item;
    }

    public readonly ImmutableArray<T> ToImmutable() => _items is null ? [] : ImmutableArray.Create(_items, 0, Count);
}
