namespace AmctGen.Generated;

public static partial class CelMath
{
    /// <summary>Whether a condition is true for all elements; null if it fails for one of them and is false for none.</summary>
    public static bool? All<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool?> condition)
    {
        bool? result = true;
        foreach (T item in list)
        {
            switch (condition(item, state))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for all keys; null if it fails for one of them and is false for none.</summary>
    public static bool? All<TKey, TValue, TState>(EquatableMap<TKey, TValue> map, TState state, Func<TKey, TState, bool?> condition)
        where TKey : notnull
    {
        bool? result = true;
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            switch (condition(entry.Key, state))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for at least one element; null if it fails for one of them and is true for none.</summary>
    public static bool? Any<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool?> condition)
    {
        bool? result = false;
        foreach (T item in list)
        {
            switch (condition(item, state))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for at least one key; null if it fails for one of them and is true for none.</summary>
    public static bool? Any<TKey, TValue, TState>(EquatableMap<TKey, TValue> map, TState state, Func<TKey, TState, bool?> condition)
        where TKey : notnull
    {
        bool? result = false;
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            switch (condition(entry.Key, state))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for exactly one element; null if it fails for any element.</summary>
    public static bool? One<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool?> condition) =>
        Count(list, state, condition) is { } count ? count == 1 : null;

    /// <summary>Whether a condition is true for exactly one key; null if it fails for any key.</summary>
    public static bool? One<TKey, TValue, TState>(EquatableMap<TKey, TValue> map, TState state, Func<TKey, TState, bool?> condition)
        where TKey : notnull
    {
        int count = 0;
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            if (condition(entry.Key, state) is not { } holds)
            {
                return null;
            }
            count += holds ? 1 : 0;
        }
        return count == 1;
    }

    /// <summary>The number of elements for which a condition is true.</summary>
    public static long Count<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool> condition)
    {
        long count = 0;
        foreach (T item in list)
        {
            count += condition(item, state) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The elements for which a condition is true, in order.</summary>
    public static EquatableArray<T> Where<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool> condition)
    {
        List<T> result = [];
        foreach (T item in list)
        {
            if (condition(item, state))
            {
                result.Add(item);
            }
        }
        return [.. result];
    }

    /// <summary>The results of a function for each element, in order.</summary>
    public static EquatableArray<TResult> Select<T, TState, TResult>(
        EquatableArray<T> list, TState state, Func<T, TState, TResult> function)
    {
        var result = new TResult[list.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = function(list[i], state);
        }
        return [.. result];
    }

    /// <summary>Whether all elements differ.</summary>
    public static bool IsUnique<T>(EquatableArray<T> list)
        where T : notnull => IsUnique(list, 0, static (item, _) => item);

    /// <summary>Whether a function returns a different value for each element.</summary>
    public static bool IsUnique<T, TState, TResult>(EquatableArray<T> list, TState state, Func<T, TState, TResult> function)
        where TResult : notnull
    {
        if (list.Count < 2)
        {
            return true;
        }
        HashSet<TResult> seen = UniqueSet<TResult>.Rent();
        try
        {
            foreach (T item in list)
            {
                TResult value = function(item, state);
                // In CEL, NaN differs from every value, itself included; the set treats two NaN as equal.
                if (!seen.Add(value) && !(typeof(TResult).IsValueType && value is double.NaN or float.NaN))
                {
                    return false;
                }
            }
            return true;
        }
        finally
        {
            UniqueSet<TResult>.Return(seen);
        }
    }

    /// <summary>The element at an index; null if the index is out of range.</summary>
    public static T? ValueAt<T>(EquatableArray<T> list, long? index)
        where T : struct => index >= 0 && index < list.Count ? list[(int)index] : null;

    /// <inheritdoc cref="ValueAt"/>
    public static T? ItemAt<T>(EquatableArray<T> list, long? index)
        where T : class => index >= 0 && index < list.Count ? list[(int)index] : null;

    /// <summary>The value of a key in a map; null if the map does not contain the key.</summary>
    public static TValue? ValueOf<TKey, TValue>(EquatableMap<TKey, TValue> map, TKey? key)
        where TKey : struct
        where TValue : struct => key is { } known && map.TryGetValue(known, out TValue value) ? value : null;

    /// <inheritdoc cref="ValueOf{TKey, TValue}"/>
    public static TValue? ValueOf<TValue>(EquatableMap<string, TValue> map, string? key)
        where TValue : struct => key is not null && map.TryGetValue(key, out TValue value) ? value : null;

    /// <inheritdoc cref="ValueOf{TKey, TValue}"/>
    public static TValue? ItemOf<TKey, TValue>(EquatableMap<TKey, TValue> map, TKey? key)
        where TKey : struct
        where TValue : class => key is { } known && map.TryGetValue(known, out TValue? value) ? value : null;

    /// <inheritdoc cref="ValueOf{TKey, TValue}"/>
    public static TValue? ItemOf<TValue>(EquatableMap<string, TValue> map, string? key)
        where TValue : class => key is not null && map.TryGetValue(key, out TValue? value) ? value : null;

    /// <summary>Whether a map contains a key.</summary>
    public static bool HasKey<TKey, TValue>(EquatableMap<TKey, TValue> map, TKey? key)
        where TKey : struct => key is { } known && map.ContainsKey(known);

    /// <inheritdoc cref="HasKey{TKey, TValue}"/>
    public static bool HasKey<TValue>(EquatableMap<string, TValue> map, string? key) => key is not null && map.ContainsKey(key);

    private static long? Count<T, TState>(EquatableArray<T> list, TState state, Func<T, TState, bool?> condition)
    {
        long count = 0;
        foreach (T item in list)
        {
            if (condition(item, state) is not { } holds)
            {
                return null;
            }
            count += holds ? 1 : 0;
        }
        return count;
    }

    /// <summary>One set per thread that is reused. A second set is created only while the first is in use.</summary>
    private static class UniqueSet<T>
    {
        private const int MostKept = 10_000;

        [ThreadStatic]
        private static HashSet<T>? s_set;

        public static HashSet<T> Rent()
        {
            HashSet<T> set = s_set ?? [];
            s_set = null;
            return set;
        }

        public static void Return(HashSet<T> set)
        {
            if (set.Count <= MostKept)
            {
                set.Clear();
                s_set = set;
            }
        }
    }
}
