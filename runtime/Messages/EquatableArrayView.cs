using System.Diagnostics;

namespace AmctGen;

/// <summary>The expanded view of an <see cref="EquatableArray{T}"/> in a debugger.</summary>
internal sealed class EquatableArrayView<T>(EquatableArray<T> array)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => [.. array];
}
