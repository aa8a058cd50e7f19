namespace AmctGen.Generated;

/// <content>
/// Macros. The functions are called with an element, or with a key and its value; of a list, the key is the index. If
/// <c>isPair</c> is not set, only the first argument is used: the element of a list or the key of a map.
/// </content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    /// <summary>Whether a condition is true for all items; a failure if it fails for one of them and is false for none.</summary>
    public static CelValue All<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> condition)
    {
        CelValue result = IsRange(range) ? CelValue.True : default;
        for (int i = 0; i < Count(range); i++)
        {
            (CelValue first, CelValue second) = Item(range, i, isPair);
            result = And(result, condition(first, second, state));
            if (result.IsFalse)
            {
                break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for an item; a failure if it fails for one of them and is true for none.</summary>
    public static CelValue Exists<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> condition)
    {
        CelValue result = IsRange(range) ? CelValue.False : default;
        for (int i = 0; i < Count(range); i++)
        {
            (CelValue first, CelValue second) = Item(range, i, isPair);
            result = Or(result, condition(first, second, state));
            if (result.IsTrue)
            {
                break;
            }
        }
        return result;
    }

    /// <summary>Whether a condition is true for exactly one item.</summary>
    public static CelValue ExistsOne<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> condition)
    {
        int found = 0;
        for (int i = 0; i < Count(range); i++)
        {
            (CelValue first, CelValue second) = Item(range, i, isPair);
            CelValue holds = condition(first, second, state);
            if (holds.Kind != CelValueKind.Bool)
            {
                return default;
            }
            found += holds.IsTrue ? 1 : 0;
        }
        return IsRange(range) ? CelValue.Of(found == 1) : default;
    }

    /// <summary>The elements, or keys, for which a condition is true.</summary>
    public static CelValue Filter<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> condition) =>
        MapList(range, isPair, state, condition, static (first, _, _) => first);

    /// <summary>The results of a function for all items.</summary>
    public static CelValue MapList<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> function) =>
        MapList(range, isPair, state, static (_, _, _) => CelValue.True, function);

    /// <summary>The results of a function for the items for which a condition is true.</summary>
    public static CelValue MapList<TState>(CelValue range, bool isPair, TState state,
        Func<CelValue, CelValue, TState, CelValue> condition, Func<CelValue, CelValue, TState, CelValue> function)
    {
        var results = new List<CelValue>();
        for (int i = 0; i < Count(range); i++)
        {
            (CelValue first, CelValue second) = Item(range, i, isPair);
            CelValue holds = condition(first, second, state);
            if (holds.Kind != CelValueKind.Bool)
            {
                return default;
            }
            if (holds.IsTrue)
            {
                CelValue result = function(first, second, state);
                if (result.IsError)
                {
                    return default;
                }
                results.Add(result);
            }
        }
        return IsRange(range) ? CelValue.Of(new CelArray(results)) : default;
    }

    /// <summary>A map with the keys of the items, and the results of a function as values.</summary>
    public static CelValue MapValues<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> function) =>
        MapValues(range, isPair, state, static (_, _, _) => CelValue.True, function);

    /// <summary>A map with the keys of the items for which a condition is true, and the results of a function as values.</summary>
    public static CelValue MapValues<TState>(CelValue range, bool isPair, TState state,
        Func<CelValue, CelValue, TState, CelValue> condition, Func<CelValue, CelValue, TState, CelValue> function) =>
        MapEntries(range, isPair, (state, function), (first, second, all) => condition(first, second, all.state),
            static (first, second, all) => Map(first, all.function(first, second, all.state)));

    /// <summary>The entries of the maps that a function returns for all items.</summary>
    public static CelValue MapEntries<TState>(
        CelValue range, bool isPair, TState state, Func<CelValue, CelValue, TState, CelValue> function) =>
        MapEntries(range, isPair, state, static (_, _, _) => CelValue.True, function);

    /// <summary>The entries of the maps that a function returns for the items for which a condition is true.</summary>
    public static CelValue MapEntries<TState>(CelValue range, bool isPair, TState state,
        Func<CelValue, CelValue, TState, CelValue> condition, Func<CelValue, CelValue, TState, CelValue> function)
    {
        CelValue maps = MapList(range, isPair, state, condition, function);
        if (maps.IsError)
        {
            return default;
        }
        var items = new List<CelValue>();
        for (int i = 0; i < maps.List.Count; i++)
        {
            if (maps.List[i].Kind != CelValueKind.Map)
            {
                return default;
            }
            for (int k = 0; k < maps.List[i].Map.Count; k++)
            {
                items.Add(maps.List[i].Map[k].Key);
                items.Add(maps.List[i].Map[k].Value);
            }
        }
        return Map([.. items]);
    }

    private static bool IsRange(CelValue range) => range.Kind is CelValueKind.List or CelValueKind.Map;

    private static int Count(CelValue range) =>
        range.Kind == CelValueKind.List ? range.List.Count : range.Kind == CelValueKind.Map ? range.Map.Count : 0;

    private static (CelValue First, CelValue Second) Item(CelValue range, int index, bool isPair)
    {
        if (range.Kind == CelValueKind.Map)
        {
            return (range.Map[index].Key, range.Map[index].Value);
        }
        CelValue element = range.List[index];
        return isPair ? (CelValue.Of(index), element) : (element, default);
    }
}
