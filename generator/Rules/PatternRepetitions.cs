using System.Globalization;

namespace AmctGen.Generator.Rules;

/// <summary>Counts how often a pattern repeats its parts. RE2 has a limit, repetitions inside of each other multiplied: beyond it the automaton is too large.</summary>
internal sealed class PatternRepetitions
{
    private const int Limit = 1000;

    // How often the parts of the groups that are open are repeated at most, from the outside to the inside.
    private readonly Stack<int> _groups = new();
    private int _most = 1;
    private int _last = 1;
    private int _skipTo;

    /// <summary>Looks at one character; what is wrong, or null.</summary>
    public string? Add(string pattern, int position)
    {
        if (position < _skipTo)
        {
            return null;
        }
        switch (pattern[position])
        {
            case '\\':
                _skipTo = position + 2;
                _last = 1;
                break;
            case '(':
                _groups.Push(_most);
                _most = 1;
                break;
            case ')' when _groups.Count > 0:
                _last = _most;
                _most = Math.Max(_most, _groups.Pop());
                break;
            case '{' when CountAt(pattern, position) is { } count:
                if ((long)count * _last > Limit)
                {
                    return "more than 1000 repetitions, those inside of each other multiplied";
                }
                _last *= Math.Max(count, 1);
                _most = Math.Max(_most, _last);
                break;
            case '?' or '*' or '+':
                break;
            default:
                _last = 1;
                break;
        }
        return null;
    }

    // The upper count of {n}, {n,} or {n,m}; null where the brace stands for itself.
    private static int? CountAt(string pattern, int position)
    {
        int close = pattern.IndexOf('}', position);
        string[] counts = close < 0 ? [] : pattern.Substring(position + 1, close - position - 1).Split(',');
        if (counts.Length is 0 or > 2 || counts[0].Length == 0)
        {
            return null;
        }
        int most = 0;
        foreach (string count in counts)
        {
            if (!count.All(static character => character is >= '0' and <= '9'))
            {
                return null;
            }
            most = Math.Max(most, count.Length > 9 ? int.MaxValue : count.Length == 0 ? 0 : int.Parse(count, CultureInfo.InvariantCulture));
        }
        return most;
    }
}
