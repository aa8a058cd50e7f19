using System.Diagnostics;

namespace AmctGen;

/// <summary>What a debugger shows inside an <see cref="EquatableMap{TKey, TValue}"/>.</summary>
internal sealed class EquatableMapView<TKey, TValue>(EquatableMap<TKey, TValue> map)
    where TKey : notnull
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<TKey, TValue>[] Entries => [.. map];
}
