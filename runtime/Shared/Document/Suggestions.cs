namespace AmctGen.Text;

/// <summary>Finds the name that was probably meant, for "did you mean" in messages.</summary>
/// <remarks>
/// The work is bounded for any input: unrealistically long names are not compared, and each comparison is limited to a narrow band.
/// </remarks>
#if !AMCTGEN_GENERATOR
public
#endif
static class Suggestions
{
    private const int LongestName = 128;

    /// <summary><c>; did you mean 'x'?</c>, or null if no name is similar.</summary>
    public static MessageText? Hint(string name, IEnumerable<string> candidates) =>
        Question(Find(name, candidates));

    /// <summary><c>; did you mean 'x'?</c> with a name that was found; null if none was found.</summary>
    public static MessageText? Question(string? near) => near is null ? null : (MessageText)$"; did you mean '{near}'?";

    /// <summary>
    /// The candidate that is most similar to <paramref name="name"/>, or null if none is similar. If several are equally similar, the first
    /// one.
    /// </summary>
    /// <remarks>A candidate that differs only in case or underscores (a JSON name) has priority over any misspelling.</remarks>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }
        string? sameLetters = null;
        string? nearest = null;
        int limit = Threshold(name.Length);
        foreach (string candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
            if (candidate.Length > LongestName)
            {
                continue;
            }
            if (sameLetters is null && HasSameLetters(name, candidate))
            {
                sameLetters = candidate;
            }
            int distance = Distance(name, candidate, limit);
            if (distance <= limit && !HasAnotherWord(name, candidate))
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }
        return sameLetters ?? nearest;
    }

    /// <summary>The candidate that names the same path in another notation, or null if none or more than one does.</summary>
    /// <remarks>For example, <c>/a/a.0/b/Op</c>, <c>a[0].b.weight</c> and <c>A_0_B</c> name the path <c>a.0.b</c>.</remarks>
    /// <param name="name">The name to find, for example of a layer.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? FindPath(string name, IEnumerable<string> candidates) => PathNames.Find(name, candidates);

    /// <summary>
    /// Whether a name is the beginning or the end of a longer one, up to an underscore: <c>skip_names</c> of <c>output_skip_names</c>.
    /// </summary>
    public static bool IsPartOf(string part, string whole)
    {
        // Parts as short as 'min' are in too many names to indicate one of them.
        const int shortest = 4;
        int rest = whole.Length - part.Length;
        return part.Length >= shortest && rest > 0
            && ((whole[rest - 1] == '_' && whole.EndsWith(part, StringComparison.OrdinalIgnoreCase))
                || (whole[part.Length] == '_' && whole.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether the names are equal apart from case and underscores, like a field name and its JSON name.</summary>
    public static bool HasSameLetters(string left, string right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            while (i < left.Length && left[i] == '_')
            {
                i++;
            }
            while (j < right.Length && right[j] == '_')
            {
                j++;
            }
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length && left.Length > 0 && right.Length > 0;
            }
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    // Whether the names differ in one of several words, and these words are not similar: resize_param and reshape_param.
    private static bool HasAnotherWord(string name, string candidate)
    {
        int start = 0;
        int wordStart = 0;
        while (start < name.Length && start < candidate.Length && name[start] == candidate[start])
        {
            wordStart = name[start++] == '_' ? start : wordStart;
        }
        int end = 0;
        int wordEnd = 0;
        int most = Math.Min(name.Length, candidate.Length) - wordStart;
        while (end < most && name[name.Length - 1 - end] == candidate[candidate.Length - 1 - end])
        {
            wordEnd = name[name.Length - 1 - end] == '_' ? end + 1 : wordEnd;
            end++;
        }
        if (wordStart == 0 && wordEnd == 0)
        {
            return false;
        }
        string left = name.Substring(wordStart, name.Length - wordStart - wordEnd);
        string right = candidate.Substring(wordStart, candidate.Length - wordStart - wordEnd);
        int limit = Threshold(Math.Max(left.Length, right.Length));
        bool isOneWord = left.Length > 0 && right.Length > 0 && left.IndexOf('_') < 0 && right.IndexOf('_') < 0;
        return isOneWord && Distance(left, right, limit) > limit;
    }

    // A short name has so many neighbours that two changes would turn it into any other name.
    private static int Threshold(int length) => length switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    // Insertions, deletions, substitutions and swaps of neighbours; more than the limit counts as limit + 1.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }
        for (int i = 1; i <= left.Length; i++)
        {
            current.Fill(limit + 1);
            current[0] = i;
            int best = i;
            int end = Math.Min(right.Length, i + limit);
            for (int j = Math.Max(1, i - limit); j <= end; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }
                current[j] = value;
                best = Math.Min(best, value);
            }
            if (best > limit)
            {
                return limit + 1;
            }
            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[right.Length];
    }
}
