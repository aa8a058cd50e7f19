namespace AmctGen;

/// <summary>Creates instances of <see cref="EquatableArray{T}"/>. Collection expressions call it.</summary>
public static class EquatableArray
{
    /// <summary>Creates an array from a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => WithoutNull(items.ToArray());

    /// <summary>Creates an array from a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return WithoutNull<T>([.. items]);
    }

    private static EquatableArray<T> WithoutNull<T>(T[] items)
    {
        foreach (T item in items)
        {
            if (item is null)
            {
                throw new ArgumentNullException(nameof(items), "an element is null");
            }
        }
        return new EquatableArray<T>(items);
    }
}
