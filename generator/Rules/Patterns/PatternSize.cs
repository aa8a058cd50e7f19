namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Estimates the size of a pattern's automaton like .NET, which refuses large ones without backtracking.</summary>
/// <remarks>The input is the output of <see cref="PatternTranslator"/>, which .NET has parsed, so its syntax is valid.</remarks>
internal static class PatternSize
{
    // .NET's limit of 10000 nodes counts each character five times; a little is left for what it adds.
    private const long Limit = 1900;

    public static bool IsTooLarge(string pattern)
    {
        var outside = new Stack<long>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    outside.Push(size);
                    size = 0;
                    i = EndOfGroupStart(pattern, i);
                    break;
                case ')':
                    last = size;
                    size += outside.Pop();
                    break;
                case '{' when Repetition(pattern, i) is { } times:
                    size += last * (times - 1);
                    last *= times;
                    i = pattern.IndexOf('}', i);
                    break;
                case '+':
                    // Once, and then any number of times.
                    size += last;
                    last *= 2;
                    break;
                case '|' or '?' or '*' or '^' or '$':
                    break;
                default:
                    i = EndOfCharacter(pattern, i);
                    last = 1;
                    size++;
                    break;
            }
            if (size > Limit)
            {
                return true;
            }
        }
        return false;
    }

    private static int EndOfGroupStart(string pattern, int start) =>
        pattern[start + 1] == '?'
            ? pattern.IndexOfAny([':', ')'], start) - (pattern[pattern.IndexOfAny([':', ')'], start)] == ')' ? 1 : 0)
            : start;

    private static int EndOfCharacter(string pattern, int start)
    {
        switch (pattern[start])
        {
            case '[':
                int end = start + (pattern[start + 1] == '^' ? 2 : 1);
                // A bracket that comes first is a literal.
                for (end += pattern[end] == ']' ? 1 : 0; pattern[end] != ']'; end++)
                {
                    end += pattern[end] == '\\' ? 1 : 0;
                }
                return end;
            case '\\':
                return pattern[start + 1] switch
                {
                    'u' => start + 5,
                    'x' => start + 3,
                    'p' or 'P' => pattern.IndexOf('}', start),
                    _ => start + 1,
                };
            default:
                return start;
        }
    }

    // The maximum, or the minimum plus one if there is no maximum; null if the brace is a literal.
    private static long? Repetition(string pattern, int start)
    {
        int close = pattern.IndexOf('}', start);
        string[] counts = close < 0 ? [] : pattern.Substring(start + 1, close - start - 1).Split(',');
        if (counts.Length is 0 or > 2 || !TryParse(counts[0], out long least))
        {
            return null;
        }
        return counts.Length == 1 ? Math.Max(least, 1)
            : counts[1].Length == 0 ? least + 1
            : TryParse(counts[1], out long most) ? Math.Max(most, 1)
            : null;
    }

    private static bool TryParse(string count, out long number) =>
        long.TryParse(count, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
}
