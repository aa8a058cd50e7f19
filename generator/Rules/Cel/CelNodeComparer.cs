using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Compares the parts of an expression by reference: equal parts can have different types.</summary>
internal sealed class CelNodeComparer : IEqualityComparer<CelNode>
{
    public static CelNodeComparer Instance { get; } = new();

    public bool Equals(CelNode? x, CelNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(CelNode node) => RuntimeHelpers.GetHashCode(node);
}
