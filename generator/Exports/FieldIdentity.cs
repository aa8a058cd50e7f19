using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Exports;

/// <summary>Compares fields by identity: they are records, and comparing them by value costs more than finding them.</summary>
internal sealed class FieldIdentity : IEqualityComparer<FieldExport>
{
    public static FieldIdentity Comparer { get; } = new();

    public bool Equals(FieldExport? x, FieldExport? y) => ReferenceEquals(x, y);

    public int GetHashCode(FieldExport obj) => RuntimeHelpers.GetHashCode(obj);
}
