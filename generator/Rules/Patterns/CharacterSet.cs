namespace AmctGen.Generator.Rules.Patterns;

/// <summary>The set of code points of a character class. It is filled once and then not changed.</summary>
internal sealed class CharacterSet
{
    public const int Last = 0x10FFFF;

    private List<(int First, int Last)> _ranges = [];
    private readonly List<(string Name, bool IsNegated)> _categories = [];

    /// <summary>Whether the set is the complement of what was added.</summary>
    public bool IsNegated { get; set; }

    /// <summary>General categories by their short names, which .NET knows.</summary>
    public IReadOnlyList<(string Name, bool IsNegated)> Categories => _categories;

    public static CharacterSet Of(int first, int last)
    {
        var set = new CharacterSet();
        set.Add(first, last);
        return set;
    }

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void AddCategory(string name, bool isNegated) => _categories.Add((name, isNegated));

    /// <summary>Adds ranges, or all code points that are not in them.</summary>
    public void AddAll(IEnumerable<(int First, int Last)> ranges, bool isNegated) =>
        _ranges.AddRange(isNegated ? Complement(Merge([.. ranges])) : ranges);

    /// <summary>Adds the characters that differ only in case from those of the set.</summary>
    public void Fold()
    {
        _ranges = Merge(_ranges);
        _ranges.AddRange(CaseFolding.Of(_ranges));
    }

    /// <summary>The code points of the set, without its categories and its negation: ordered, not overlapping and not adjacent.</summary>
    public List<(int First, int Last)> Ranges() => Merge(_ranges);

    public static List<(int First, int Last)> Complement(List<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> complement = [];
        int next = 0;
        foreach ((int first, int last) in ranges)
        {
            if (first > next)
            {
                complement.Add((next, first - 1));
            }
            next = last + 1;
        }
        if (next <= Last)
        {
            complement.Add((next, Last));
        }
        return complement;
    }

    public static List<(int First, int Last)> Merge(List<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> sorted = [.. ranges];
        sorted.Sort();
        List<(int First, int Last)> merged = [];
        foreach ((int first, int last) in sorted)
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last + 1)
            {
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, Math.Max(merged[merged.Count - 1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }
        return merged;
    }
}
