namespace AmctGen.Text;

/// <summary>
/// Finds the name that a path in another notation denotes: <c>/a/a.0/b/Op</c>, <c>a[0].b.weight</c> or <c>A_0_B</c> for <c>a.0.b</c>.
/// </summary>
/// <remarks>
/// A path is a sequence of parts. Notations differ in the separators, repeat outer parts, and add parts before and after the name.
/// </remarks>
static class PathNames
{
    private const int LongestName = 256;

    // Outer parts can be any; what follows a name is a kind, a member or a number.
    private const int MostAfter = 2;

    private static readonly char[] s_separators = [
        '/', '.', ':', '\\', '[', ']', '(', ')', '<', '>', '\'', '"', '`', ' ', '\t', ',', ';', '|', '>'];

    /// <summary>The candidate that denotes the same path; null if there is none or more than one.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }
        string[] parts = Parts(name, isPathOfPaths: true);
        string letters = Letters(name);
        string? best = null;
        int bestScore = 0;
        bool isUnique = true;
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestName)
            {
                continue;
            }
            int score = Score(parts, letters, candidate);
            if (score > bestScore)
            {
                (best, bestScore, isUnique) = (candidate, score, true);
            }
            else if (score == bestScore && candidate != best)
            {
                isUnique = false;
            }
        }
        return best is null ? FindAround(parts, candidates) : isUnique ? best : null;
    }

    // The one candidate in the notation with the outer paths that denotes the parts, with the fewest others.
    private static string? FindAround(string[] parts, IEnumerable<string> candidates)
    {
        string? best = null;
        int fewest = int.MaxValue;
        bool isUnique = true;
        foreach (string candidate in candidates)
        {
            if (candidate.IndexOf('/') < 0 || candidate.Length > LongestName)
            {
                continue;
            }
            string[] all = Parts(candidate, isPathOfPaths: true);
            int index = IndexOf(all, parts);
            if (index < 0 || all.Length - index - parts.Length > MostAfter || all.Length > fewest)
            {
                continue;
            }
            isUnique = all.Length < fewest;
            (best, fewest) = (candidate, all.Length);
        }
        return isUnique ? best : null;
    }

    // More common parts have priority over fewer remaining parts; 0 if it is another path.
    private static int Score(string[] parts, string letters, string candidate)
    {
        const int part = 1000;
        string[] other = Parts(candidate, isPathOfPaths: false);
        if (other.Length == 0)
        {
            return 0;
        }
        if (parts.Length == other.Length ? IndexOf(parts, other) == 0 : letters.Length > 0 && letters == Letters(candidate))
        {
            return part * (other.Length + parts.Length + 1);
        }
        int index = IndexOf(parts, other);
        if (index >= 0 && parts.Length - index - other.Length <= MostAfter)
        {
            return (part * other.Length) - (parts.Length - other.Length);
        }
        // The outer parts may be missing in the name.
        index = IndexOf(other, parts);
        return index >= 0 && index + parts.Length == other.Length ? (part * parts.Length) - index : 0;
    }

    private static int IndexOf(string[] parts, string[] sought)
    {
        for (int start = parts.Length - sought.Length; start >= 0; start--)
        {
            int matched = 0;
            while (matched < sought.Length && string.Equals(parts[start + matched], sought[matched], StringComparison.OrdinalIgnoreCase))
            {
                matched++;
            }
            if (matched == sought.Length && sought.Length > 0)
            {
                return start;
            }
        }
        return -1;
    }

    // Between slashes, some notations write each inner path with the outer one before it: a/a.0/b.
    private static string[] Parts(string name, bool isPathOfPaths)
    {
        if (!isPathOfPaths || name.IndexOf('/') < 0)
        {
            return name.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        }
        var parts = new List<string>();
        string[] before = [];
        foreach (string step in name.Split('/'))
        {
            string[] own = step.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
            bool repeats = before.Length > 0 && own.Length > before.Length && IndexOf(own.Take(before.Length).ToArray(), before) == 0;
            parts.AddRange(repeats ? own.Skip(before.Length) : own);
            before = own.Length > 0 ? own : before;
        }
        return [.. parts];
    }

    private static string Letters(string name)
    {
        var letters = new System.Text.StringBuilder(name.Length);
        foreach (char character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToUpperInvariant(character));
            }
        }
        return letters.ToString();
    }
}
