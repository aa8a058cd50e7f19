using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AmctGen;

// The generator also compiles the other part of this type, but does not need this part.
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
[DebuggerTypeProxy(typeof(EquatableArrayView<>))]
public readonly partial struct EquatableArray<T>
{
    /// <summary>The elements on one line, for example <c>["a", "b"]</c>.</summary>
    public override string ToString() => ValueText.List(AsSpan());
}
