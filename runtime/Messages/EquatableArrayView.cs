using System.Diagnostics;

namespace AmctGen;

/// <summary>What a debugger shows inside an <see cref="EquatableArray{T}"/>.</summary>
internal sealed class EquatableArrayView<T>(EquatableArray<T> array)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => [.. array];
}
