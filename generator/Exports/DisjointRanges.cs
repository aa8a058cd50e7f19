namespace AmctGen.Generator.Exports;

/// <summary>An order of ranges in which two that overlap are equal; where all that are kept are disjoint, one look-up tells whether another overlaps one.</summary>
internal static class DisjointRanges
{
    public static IComparer<NumberRange> Order { get; } =
        Comparer<NumberRange>.Create(static (left, right) => left.Last < right.First ? -1 : left.First > right.Last ? 1 : 0);
}
