namespace System.Collections.Generic;

/// <summary>Methods of dictionaries that netstandard2.0 does not have.</summary>
internal static class DictionaryExtensions
{
    /// <summary>Adds a key unless it is known; whether it was added.</summary>
    public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        if (dictionary.ContainsKey(key))
        {
            return false;
        }
        dictionary.Add(key, value);
        return true;
    }

    /// <summary>Does nothing: the dictionary grows when it has to.</summary>
    public static void EnsureCapacity<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, int capacity)
    {
    }
}
