namespace AmctGen.Cli.Diffs;

/// <summary>Finds the changed lines of two texts that differ in a few places of their own.</summary>
internal static class LineDiff
{
    // Repairs change, add or remove few lines in one place. Longer changes are found in pieces.
    private const int MostLines = 100;

    /// <summary>The changed parts, in order: ranges of old lines and the ranges of new lines that replace them.</summary>
    public static List<(Range Old, Range New)> Find(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        List<(Range Old, Range New)> changes = [];
        for (int i = 0, j = 0; i < old.Count || j < @new.Count;)
        {
            if (i < old.Count && j < @new.Count && old[i] == @new[j])
            {
                i++;
                j++;
                continue;
            }
            (int start, int newStart) = (i, j);
            while (!TryMeet(old, @new, ref i, ref j))
            {
                i++;
                j++;
            }
            changes.Add((start..i, newStart..j));
        }
        return changes;
    }

    // Moves to the next lines that are equal, over as few lines as possible; the ends are equal too.
    private static bool TryMeet(IReadOnlyList<string> old, IReadOnlyList<string> @new, ref int i, ref int j)
    {
        int oldLeft = old.Count - i;
        int newLeft = @new.Count - j;
        for (int count = 0; count <= Math.Min(MostLines, oldLeft + newLeft); count++)
        {
            for (int removed = Math.Max(0, count - newLeft); removed <= Math.Min(count, oldLeft); removed++)
            {
                int added = count - removed;
                bool areAtEnd = removed == oldLeft && added == newLeft;
                if (areAtEnd || (removed < oldLeft && added < newLeft && old[i + removed] == @new[j + added]))
                {
                    i += removed;
                    j += added;
                    return true;
                }
            }
        }
        if (oldLeft == 0 || newLeft == 0)
        {
            (i, j) = (old.Count, @new.Count);
            return true;
        }
        return false;
    }
}
