namespace AmctGen.Generated;

/// <summary>
/// Divides code points into kinds: two of the same kind are in the same sets of a program, so that the program does not distinguish them.
/// </summary>
/// <remarks>Immutable.</remarks>
sealed class CharacterKinds
{
    private const int AsciiCount = 128;
    private const int PageBits = 8;
    private const int PageCount = 256;

    // The limit of the work to join code points that no set distinguishes.
    private const long MaximumWork = 2_000_000;

    private static readonly CharacterSet s_lineFeed = CharacterSet.Of('\n', '\n');
    private static readonly CharacterSet s_word = new(['0', '9' + 1, 'A', 'Z' + 1, '_', '_' + 1, 'a', 'z' + 1]);

    // Code points that need one, two, three or four bytes in UTF-8.
    private static readonly CharacterSet s_oddLengths = new([0x80, 0x800, 0x10000, CharacterSet.End]);
    private static readonly CharacterSet s_longLengths = CharacterSet.Of(0x800, CharacterSet.End - 1);

    private readonly int[] _ascii = new int[AsciiCount];
    private readonly int[] _pages;
    private readonly int[] _starts;
    private readonly int[] _kinds;
    private readonly int[] _examples;

    public CharacterKinds(Re2Program program)
    {
        List<CharacterSet> sets = [.. program.Sets];
        if (program.HasLines)
        {
            sets.Add(s_lineFeed);
        }
        if (program.HasWords)
        {
            sets.Add(s_word);
        }
        if (program.HasBytes)
        {
            sets.Add(s_oddLengths);
            sets.Add(s_longLengths);
        }
        _starts = StartsOf(sets);
        _pages = PagesOf(_starts);
        _kinds = KindsOf(sets, _starts);
        _examples = Number(_starts, _kinds);
        for (int i = 0; i < AsciiCount; i++)
        {
            _ascii[i] = KindOf(i);
        }
    }

    /// <summary>The number of kinds of code points.</summary>
    public int Count => _examples.Length;

    /// <summary>The kinds of ASCII characters.</summary>
    public int[] Ascii => _ascii;

    /// <summary>A code point of a kind.</summary>
    public int ExampleOf(int kind) => _examples[kind];

    /// <summary>The kind of a code point.</summary>
    public int KindOf(int codePoint)
    {
        int page = codePoint >> PageBits;
        int low = _pages[Math.Min(page, PageCount)];
        int high = page < PageCount ? _pages[page + 1] : _starts.Length - 1;
        while (low < high)
        {
            int middle = (int)((uint)(low + high + 1) / 2);
            if (_starts[middle] <= codePoint)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return _kinds[low];
    }

    // For each page, and for all that is above them: the last index whose start is not above its first code point.
    private static int[] PagesOf(int[] starts)
    {
        int[] pages = new int[PageCount + 1];
        int index = 0;
        for (int i = 0; i < pages.Length; i++)
        {
            while (index + 1 < starts.Length && starts[index + 1] <= i << PageBits)
            {
                index++;
            }
            pages[i] = index;
        }
        return pages;
    }

    // The code points at which a kind can start, in ascending order.
    private static int[] StartsOf(List<CharacterSet> sets)
    {
        List<int> bounds = [];
        foreach (CharacterSet set in sets)
        {
            foreach (int bound in set.Bounds)
            {
                bounds.Add(bound);
            }
        }
        bounds.Sort();
        List<int> starts = [0];
        foreach (int bound in bounds)
        {
            if (bound != starts[starts.Count - 1] && bound < CharacterSet.End)
            {
                starts.Add(bound);
            }
        }
        return [.. starts];
    }

    // Splits the kinds by one set after the other: what a kind has in common with the set becomes a new kind.
    private static int[] KindsOf(List<CharacterSet> sets, int[] starts)
    {
        int[] kinds = new int[starts.Length];
        int next = 1;
        long work = 0;
        var split = new Dictionary<int, int>();
        foreach (CharacterSet set in sets)
        {
            split.Clear();
            ReadOnlySpan<int> bounds = SmallerHalf(set, starts).Bounds;
            for (int i = 0; i < bounds.Length; i += 2)
            {
                for (int start = Array.BinarySearch(starts, bounds[i]); start < starts.Length && starts[start] < bounds[i + 1]; start++)
                {
                    if (!split.TryGetValue(kinds[start], out int kind))
                    {
                        kind = next++;
                        split.Add(kinds[start], kind);
                    }
                    kinds[start] = kind;
                    work++;
                }
            }
            if (work > MaximumWork)
            {
                return [.. Enumerable.Range(0, starts.Length)];
            }
        }
        return kinds;
    }

    // A set and its complement split kinds in the same way.
    private static CharacterSet SmallerHalf(CharacterSet set, int[] starts)
    {
        int covered = 0;
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int i = 0; i < bounds.Length; i++)
        {
            int index = bounds[i] == CharacterSet.End ? starts.Length : Array.BinarySearch(starts, bounds[i]);
            covered += (i & 1) == 0 ? -index : index;
        }
        return covered > starts.Length / 2 ? set.Complement() : set;
    }

    // Numbers the kinds in the order of their first code points, which are the examples.
    private static int[] Number(int[] starts, int[] kinds)
    {
        List<int> examples = [];
        var numbers = new Dictionary<int, int>();
        for (int i = 0; i < kinds.Length; i++)
        {
            if (!numbers.TryGetValue(kinds[i], out int number))
            {
                number = examples.Count;
                numbers.Add(kinds[i], number);
                examples.Add(starts[i]);
            }
            kinds[i] = number;
        }
        return [.. examples];
    }
}
