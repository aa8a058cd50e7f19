using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Writes sets of code points for .NET, whose characters are UTF-16 units.</summary>
internal sealed class CharacterSetText
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    // A unit that is written as a number.
    private const int UnitLength = 6;
    private const string Surrogates = "\\ud800-\\udfff";

    private readonly Dictionary<string, List<(int First, int Last)>> _classes = new(StringComparer.Ordinal);

    /// <summary>
    /// The number of kinds of units that the classes written so far distinguish, without categories: two units of one kind are in the same
    /// classes.
    /// </summary>
    public int CountKinds()
    {
        List<(int First, int Last)>[] classes = [.. _classes.Values];
        int[] next = new int[classes.Length];
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (int start in new SortedSet<int>(classes.SelectMany(static ranges => ranges.SelectMany(static range =>
            new[] { range.First, range.Last + 1 }))))
        {
            var kind = new StringBuilder();
            for (int i = 0; i < classes.Length; i++)
            {
                while (next[i] < classes[i].Count && classes[i][next[i]].Last < start)
                {
                    next[i]++;
                }
                kind.Append(next[i] < classes[i].Count && classes[i][next[i]].First <= start ? '1' : '0');
            }
            kinds.Add(kind.ToString());
        }
        return kinds.Count;
    }

    /// <summary>A pattern that matches one code point of the set and can be repeated without a group.</summary>
    public string Of(CharacterSet set)
    {
        List<string> branches = [];
        List<(int First, int Last)> ranges = set.Ranges();
        bool hasPairs;
        if (set.Categories.Count == 0)
        {
            ranges = set.IsNegated ? CharacterSet.Complement(ranges) : ranges;
            List<(int First, int Last)> units = Units(ranges);
            if (units.Count == 1 && units[0].First == units[0].Last && ranges[ranges.Count - 1].Last <= char.MaxValue)
            {
                return Class(units);
            }
            if (units.Count > 0)
            {
                branches.Add("[" + Class(units) + "]");
            }
            hasPairs = AddPairs(ranges, branches);
        }
        else
        {
            string categories = string.Concat(set.Categories.Select(static category => Category(category.Name, category.IsNegated)));
            branches.Add($"[{(set.IsNegated ? "^" : "")}{Class(Units(ranges))}{categories}-[{Surrogates}]]");
            foreach ((string name, bool isNegated) in set.Categories)
            {
                List<(int First, int Last)> members = UnicodeNames.Supplementary(name);
                ranges.AddRange(isNegated ? CharacterSet.Complement(members) : members);
            }
            ranges = CharacterSet.Merge(ranges);
            hasPairs = AddPairs(set.IsNegated ? CharacterSet.Complement(ranges) : ranges, branches);
        }
        // Nothing matches if there is no branch.
        return branches.Count == 0 ? "[^\\u0000-\\uffff]"
            : branches.Count == 1 && !hasPairs ? branches[0]
            : "(?:" + string.Join("|", branches) + ")";
    }

    // 'C' of .NET also contains unassigned code points.
    private static string Category(string name, bool isNegated) => (name, isNegated) switch
    {
        ("C", false) => "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}",
        ("C", true) => "\\P{C}\\p{Cn}",
        _ => $"\\{(isNegated ? 'P' : 'p')}{{{name}}}",
    };

    // The part of the set with single units.
    private static List<(int First, int Last)> Units(List<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> units = [];
        foreach ((int first, int last) in ranges)
        {
            AddUnits(units, first, Math.Min(last, FirstSurrogate - 1));
            AddUnits(units, Math.Max(first, LastSurrogate + 1), Math.Min(last, char.MaxValue));
        }
        return units;
    }

    private static void AddUnits(List<(int First, int Last)> units, int first, int last)
    {
        if (first <= last)
        {
            units.Add((first, last));
        }
    }

    // The part of the set with surrogate pairs: first halves with the same second halves are combined.
    private bool AddPairs(List<(int First, int Last)> ranges, List<string> branches)
    {
        var seconds = new SortedDictionary<int, List<(int First, int Last)>>();
        foreach ((int first, int last) in ranges)
        {
            for (int start = Math.Max(first, char.MaxValue + 1); start <= last; start = (start | 0x3FF) + 1)
            {
                int half = High(start);
                if (!seconds.TryGetValue(half, out List<(int First, int Last)>? known))
                {
                    seconds[half] = known = [];
                }
                known.Add((Low(start), Low(Math.Min(last, start | 0x3FF))));
            }
        }
        foreach (IGrouping<string, int> group in seconds.GroupBy(pair => Class(pair.Value), static pair => pair.Key))
        {
            List<(int First, int Last)> firsts = CharacterSet.Merge([.. group.Select(static half => (half, half))]);
            branches.Add(Half(Class(firsts)) + Half(group.Key));
        }
        return seconds.Count > 0;
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + (codePoint & 0x3FF);

    private static string Half(string units) => units.Length == UnitLength ? units : "[" + units + "]";

    private string Class(List<(int First, int Last)> ranges)
    {
        var text = new StringBuilder();
        foreach ((int first, int last) in ranges)
        {
            text.Append(Character(first));
            if (last > first)
            {
                text.Append(last > first + 1 ? "-" : "").Append(Character(last));
            }
        }
        string written = text.ToString();
        _classes[written] = ranges;
        return written;
    }

    private static string Character(int unit) => (char)unit switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '@' or ' ' or '/' or ':'
            or ',' or ';' or '=' or '!' or '%' or '&' or '<' or '>' or '~' or '"' or '\'' =>
            ((char)unit).ToString(),
        _ => Number(unit),
    };

    private static string Number(int unit) => "\\u" + unit.ToString("x4", CultureInfo.InvariantCulture);
}
