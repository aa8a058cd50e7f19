using System.Diagnostics;

namespace AmctGen;

/// <summary>The expanded view of an <see cref="EquatableMap{TKey, TValue}"/> in a debugger.</summary>
internal sealed class EquatableMapView<TKey, TValue>(EquatableMap<TKey, TValue> map)
    where TKey : notnull
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<TKey, TValue>[] Entries => [.. map];
}
