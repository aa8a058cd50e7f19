namespace AmctGen.Cli.Fixing;

/// <summary>Finds the lines that two texts share, in their order.</summary>
internal static class LineDiff
{
    // The memory grows with the square of the number of changes.
    private const int MostChanges = 1_000;

    /// <summary>The changed parts, in order: ranges of old lines and the ranges of new lines that replace them.</summary>
    /// <remarks>The fewest lines, or a single range if there are too many changes.</remarks>
    public static List<(Range Old, Range New)> Find(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        int start = 0;
        while (start < old.Count && start < @new.Count && old[start] == @new[start])
        {
            start++;
        }
        int oldEnd = old.Count;
        int newEnd = @new.Count;
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == @new[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }
        if (start == oldEnd && start == newEnd)
        {
            return [];
        }
        return Path(old, @new, start, oldEnd, newEnd) is { } path
            ? Ranges(path, start, oldEnd, newEnd)
            : [(start..oldEnd, start..newEnd)];
    }

    // Myers' algorithm: the furthest old line that each diagonal reaches with each number of changes.
    private static List<(int Old, int New)>? Path(IReadOnlyList<string> old, IReadOnlyList<string> @new, int start, int oldEnd, int newEnd)
    {
        int most = Math.Min(oldEnd - start + newEnd - start, MostChanges);
        int[] furthest = new int[(2 * most) + 3];
        List<int[]> history = [];
        for (int changes = 0; changes <= most; changes++)
        {
            history.Add(furthest[(most + 1 - changes)..(most + 2 + changes)]);
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                int index = most + 1 + diagonal;
                bool isInsertion = diagonal == -changes || (diagonal != changes && furthest[index - 1] < furthest[index + 1]);
                int x = changes == 0 ? 0 : isInsertion ? furthest[index + 1] : furthest[index - 1] + 1;
                while (start + x < oldEnd && start + x - diagonal < newEnd && old[start + x] == @new[start + x - diagonal])
                {
                    x++;
                }
                furthest[index] = x;
                if (start + x >= oldEnd && start + x - diagonal >= newEnd)
                {
                    return Back(history, start, oldEnd, newEnd);
                }
            }
        }
        return null;
    }

    // The points of the path, from the last one.
    private static List<(int Old, int New)> Back(List<int[]> history, int start, int oldEnd, int newEnd)
    {
        List<(int Old, int New)> path = [];
        int x = oldEnd - start;
        int y = newEnd - start;
        for (int changes = history.Count - 1; changes > 0; changes--)
        {
            int[] furthest = history[changes];
            int diagonal = x - y;
            bool isInsertion = diagonal == -changes
                || (diagonal != changes && furthest[changes + diagonal - 1] < furthest[changes + diagonal + 1]);
            int previous = isInsertion ? diagonal + 1 : diagonal - 1;
            int previousX = furthest[changes + previous];
            int changedX = isInsertion ? previousX : previousX + 1;
            for (; x > changedX; x--, y--)
            {
                path.Add((start + x - 1, start + y - 1));
            }
            (x, y) = (previousX, previousX - previous);
        }
        for (; x > 0; x--, y--)
        {
            path.Add((start + x - 1, start + y - 1));
        }
        path.Reverse();
        return path;
    }

    // Between two shared lines, everything is changed.
    private static List<(Range Old, Range New)> Ranges(List<(int Old, int New)> shared, int start, int oldEnd, int newEnd)
    {
        List<(Range Old, Range New)> changes = [];
        (int old, int @new) = (start, start);
        foreach ((int sharedOld, int sharedNew) in shared.Append((oldEnd, newEnd)))
        {
            if (old < sharedOld || @new < sharedNew)
            {
                changes.Add((old..sharedOld, @new..sharedNew));
            }
            (old, @new) = (sharedOld + 1, sharedNew + 1);
        }
        return changes;
    }
}
