namespace AmctGen.Generator.Exports;

/// <summary>A set of ranges of numbers with fast lookup: a message may have a hundred thousand ranges and numbers.</summary>
internal sealed class RangeSet
{
    private readonly NumberRange[] _ranges;

    // The highest number of each range and those before it.
    private readonly long[] _reach;

    public RangeSet(IEnumerable<NumberRange> ranges)
    {
        _ranges = [.. ranges];
        Array.Sort(_ranges, static (left, right) => left.First.CompareTo(right.First));
        _reach = new long[_ranges.Length];
        for (int i = 0; i < _reach.Length; i++)
        {
            _reach[i] = i == 0 ? _ranges[i].Last : Math.Max(_reach[i - 1], _ranges[i].Last);
        }
    }

    public bool Contains(long number)
    {
        int low = 0;
        int high = _ranges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_ranges[middle].First <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && _reach[low - 1] >= number;
    }
}
