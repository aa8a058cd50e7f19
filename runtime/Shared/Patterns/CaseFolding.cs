namespace AmctGen.Generated;

/// <summary>Characters that differ only in case, by Unicode's simple case folding.</summary>
static class CaseFolding
{
    // Characters beyond the pairs of an upper-case and a lower-case letter.
    private static readonly string[] s_groups =
    [
        "kK\u212a", "sS\u017f", "\u00e5\u00c5\u212b", "\u00df\u1e9e", "\u00b5\u03bc\u039c", "\u0345\u03b9\u0399\u1fbe",
            "\u03b2\u0392\u03d0", "\u03b5\u0395\u03f5",
        "\u03b8\u0398\u03d1\u03f4", "\u03ba\u039a\u03f0", "\u03c0\u03a0\u03d6", "\u03c1\u03a1\u03f1", "\u03c3\u03c2\u03a3",
            "\u03c6\u03a6\u03d5", "\u03c9\u03a9\u2126",
        "\u1e61\u1e60\u1e9b", "\u0432\u0412\u1c80", "\u0434\u0414\u1c81", "\u043e\u041e\u1c82", "\u0441\u0421\u1c83",
            "\u0442\u0422\u1c84\u1c85", "\u044a\u042a\u1c86",
        "\u0463\u0462\u1c87", "\ua64b\ua64a\u1c88", "\u1fd3\u0390", "\u1fe3\u03b0", "\ufb05\ufb06",
    ];

    // Letters above U+FFFF: the first and the last upper-case letter, and the distance to their lower case.
    private static readonly (int First, int Last, int Distance)[] s_supplementary =
    [
        (0x10400, 0x10427, 0x28), (0x104B0, 0x104D3, 0x28), (0x10570, 0x1057A, 0x27), (0x1057C, 0x1058A, 0x27), (0x1058C, 0x10592, 0x27),
            (0x10594, 0x10595, 0x27),
        (0x10C80, 0x10CB2, 0x40), (0x118A0, 0x118BF, 0x20), (0x16E40, 0x16E5F, 0x20), (0x1E900, 0x1E921, 0x22),
    ];

    // Each character of a case group with each other one of the group, ordered by the first.
    private static readonly Lazy<(int[] Characters, int[] Others)> s_table = new(MakeTable);

    /// <summary>The characters of a set, and those that differ from them only in case.</summary>
    public static CharacterSet Fold(CharacterSet set)
    {
        (int[] characters, int[] others) = s_table.Value;
        var folded = new CharacterSetBuilder();
        folded.Add(set);
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int range = 0; range < bounds.Length; range += 2)
        {
            for (int i = LowerBound(characters, bounds[range]); i < characters.Length && characters[i] < bounds[range + 1]; i++)
            {
                folded.Add(others[i], others[i]);
            }
        }
        return folded.Build();
    }

    // The index of the first character that is not less than another one.
    private static int LowerBound(int[] characters, int least)
    {
        int low = 0;
        for (int high = characters.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = characters[middle] < least ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static (int[] Characters, int[] Others) MakeTable()
    {
        var groups = new Dictionary<int, List<int>>();
        foreach (string group in s_groups)
        {
            Join(groups, [.. group.Select(static character => (int)character)]);
        }
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char character = (char)i;
            // The dotted and the dotless i fold to themselves.
            if (!char.IsSurrogate(character) && i is not (0x130 or 0x131))
            {
                Join(groups, [i, char.ToUpperInvariant(character), char.ToLowerInvariant(character)]);
            }
        }
        foreach ((int first, int last, int distance) in s_supplementary)
        {
            for (int i = first; i <= last; i++)
            {
                Join(groups, [i, i + distance]);
            }
        }
        List<int> characters = [];
        List<int> others = [];
        foreach (KeyValuePair<int, List<int>> group in groups.OrderBy(static group => group.Key))
        {
            foreach (int other in group.Value.Where(other => other != group.Key))
            {
                characters.Add(group.Key);
                others.Add(other);
            }
        }
        return ([.. characters], [.. others]);
    }

    private static void Join(Dictionary<int, List<int>> groups, int[] characters)
    {
        int[] distinct = [.. characters.Distinct()];
        if (distinct.Length < 2)
        {
            return;
        }
        List<int> joined = [.. distinct.SelectMany(character => groups.TryGetValue(character, out List<int>? group) ? group : [character])
            .Distinct()];
        foreach (int character in joined)
        {
            groups[character] = joined;
        }
    }
}
