namespace AmctGen.Generator.Exports;

/// <summary>Compares overlapping ranges as equal, so that one lookup in a set of disjoint ranges finds an overlap.</summary>
internal static class DisjointRanges
{
    public static IComparer<NumberRange> Order { get; } =
        Comparer<NumberRange>.Create(static (left, right) => left.Last < right.First ? -1 : left.First > right.Last ? 1 : 0);
}
