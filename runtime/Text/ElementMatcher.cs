namespace AmctGen.Text;

/// <summary>Matches the elements of a list before and after a change: equal, changed and moved ones.</summary>
static class ElementMatcher
{
    /// <summary>Matches each element of the new list, in O(n log n) time.</summary>
    public static ElementMatch[] Match(List<string> before, List<string> after)
    {
        int[] matches = new int[after.Count];
        Array.Fill(matches, -1);
        int shared = Math.Min(before.Count, after.Count);
        int start = 0;
        while (start < shared && before[start] == after[start])
        {
            matches[start] = start;
            start++;
        }
        int end = 0;
        while (end < shared - start && before[before.Count - 1 - end] == after[after.Count - 1 - end])
        {
            end++;
            matches[after.Count - end] = before.Count - end;
        }
        bool[] isTaken = new bool[before.Count];
        MatchBy(static text => text, before, after, matches, isTaken, start, end);
        // A changed message is identified by its first field, which is usually its name.
        MatchBy(FirstField, before, after, matches, isTaken, start, end);
        MatchByOwnLines(before, after, matches, isTaken, start, end);
        bool[] isFixed = LongestRising(matches);
        PairBetween(matches, isFixed, isTaken, start, before.Count - end);
        var result = new ElementMatch[after.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = new ElementMatch(matches[i], matches[i], matches[i] >= 0 && !isFixed[i]);
        }
        return result;
    }

    private static void MatchBy(
        Func<string, string?> key, List<string> before, List<string> after, int[] matches, bool[] isTaken, int start, int end)
    {
        var known = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (int i = start; i < before.Count - end; i++)
        {
            if (!isTaken[i] && key(before[i]) is { } text)
            {
                if (!known.TryGetValue(text, out Queue<int>? places))
                {
                    known[text] = places = new Queue<int>();
                }
                places.Enqueue(i);
            }
        }
        for (int i = start; i < after.Count - end; i++)
        {
            if (matches[i] < 0 && key(after[i]) is { } text && known.TryGetValue(text, out Queue<int>? places) && places.Count > 0)
            {
                matches[i] = places.Dequeue();
                isTaken[matches[i]] = true;
            }
        }
    }

    private static string? FirstField(string text)
    {
        int line = text.IndexOf('\n');
        int next = line < 0 ? -1 : text.IndexOf('\n', line + 1);
        return text[0] != '{' || next < 0 || text[next - 1] == '{' ? null : text[line..next].Trim();
    }

    // If that changed too, a message is identified by a field that no other message has.
    private static void MatchByOwnLines(List<string> before, List<string> after, int[] matches, bool[] isTaken, int start, int end)
    {
        Dictionary<string, int> known = OwnLines(before, index => !isTaken[index], start, before.Count - end);
        foreach ((string line, int index) in OwnLines(after, index => matches[index] < 0, start, after.Count - end))
        {
            if (index >= 0 && matches[index] < 0 && known.TryGetValue(line, out int place) && place >= 0 && !isTaken[place])
            {
                matches[index] = place;
                isTaken[place] = true;
            }
        }
    }

    // The fields inside of messages, and their indexes; -1 for those in several messages.
    private static Dictionary<string, int> OwnLines(List<string> elements, Func<int, bool> isOpen, int start, int end)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
        {
            if (!isOpen(i) || elements[i][0] != '{')
            {
                continue;
            }
            foreach (string line in elements[i].Split('\n').Where(static line => line.Contains(": ", StringComparison.Ordinal)))
            {
                result[line.Trim()] = result.GetValueOrDefault(line.Trim(), i) == i ? i : -1;
            }
        }
        return result;
    }

    // The largest set of elements that can stay in place; the others move.
    private static bool[] LongestRising(int[] matches)
    {
        var ends = new List<int>();
        int[] before = new int[matches.Length];
        for (int i = 0; i < matches.Length; i++)
        {
            if (matches[i] < 0)
            {
                continue;
            }
            int low = 0;
            int high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (matches[ends[middle]] < matches[i])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }
        bool[] result = new bool[matches.Length];
        for (int i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            result[i] = true;
        }
        return result;
    }

    // If as many elements are added as removed between two that stay, they are the same elements, changed.
    private static void PairBetween(int[] matches, bool[] isFixed, bool[] isTaken, int start, int end)
    {
        int from = start;
        int first = start;
        for (int i = start; i <= matches.Length; i++)
        {
            bool isEnd = i == matches.Length || (isFixed[i] && matches[i] >= end);
            if (!isEnd && !isFixed[i])
            {
                continue;
            }
            int to = isEnd ? end : matches[i];
            int[] coming = [.. Enumerable.Range(first, i - first).Where(index => matches[index] < 0)];
            int[] going = [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(index => !isTaken[index])];
            if (coming.Length == going.Length)
            {
                for (int pair = 0; pair < coming.Length; pair++)
                {
                    matches[coming[pair]] = going[pair];
                    isFixed[coming[pair]] = true;
                }
            }
            if (isEnd)
            {
                return;
            }
            first = i + 1;
            from = to + 1;
        }
    }
}
