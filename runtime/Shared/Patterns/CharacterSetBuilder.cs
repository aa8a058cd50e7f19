namespace AmctGen.Generated;

/// <summary>Joins ranges of code points, in any order, to a set.</summary>
sealed class CharacterSetBuilder
{
    // The first code point and the one after the last one, in one number so that they are sorted together.
    private readonly List<long> _ranges = [];

    /// <summary>The number of ranges that were added.</summary>
    public int Count => _ranges.Count;

    /// <summary>Adds the code points from one to another.</summary>
    public void Add(int first, int last) => _ranges.Add(((long)first << 32) | (uint)(last + 1));

    /// <summary>Adds a set.</summary>
    public void Add(CharacterSet set)
    {
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int i = 0; i < bounds.Length; i += 2)
        {
            Add(bounds[i], bounds[i + 1] - 1);
        }
    }

    /// <summary>The set of everything that was added.</summary>
    public CharacterSet Build()
    {
        _ranges.Sort();
        List<int> bounds = [];
        foreach (long range in _ranges)
        {
            int first = (int)(range >> 32);
            int end = (int)range;
            int previous = bounds.Count - 1;
            if (previous >= 0 && first <= bounds[previous])
            {
                bounds[previous] = Math.Max(bounds[previous], end);
            }
            else
            {
                bounds.Add(first);
                bounds.Add(end);
            }
        }
        return new CharacterSet([.. bounds]);
    }
}
