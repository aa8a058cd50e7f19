using System.Globalization;

namespace AmctGen.Generated;

/// <summary>The classes of Unicode that RE2 knows by name: general categories, as .NET has them, and scripts.</summary>
static class UnicodeClasses
{
    // There is nothing between the ideographs and the tags, and after them there is only private use.
    private const int EndOfIdeographs = 0x40000;
    private const int Tags = 0xE0000;
    private const int EndOfTags = 0xE1000;
    private const int PrivateUse = 0xF0000;

    // In the order of .NET's UnicodeCategory. RE2 has no class of unassigned code points.
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So",
    ];

    // The first code point of each run of code points with the same category, and the category.
    private static readonly Lazy<List<(int Start, UnicodeCategory Category)>> s_runs = new(MakeRuns);

    /// <summary>The names of all classes.</summary>
    public static IEnumerable<string> Names => UnicodeScripts.Names.Concat(s_categories).Append("Any");

    /// <summary>The code points of a class; null if there is none with the name.</summary>
    public static CharacterSet? Find(string name)
    {
        if (name == "Any")
        {
            return CharacterSet.Of(0, CharacterSet.End - 1);
        }
        bool isGroup = name.Length == 1 && "CLMNPSZ".IndexOf(name[0]) >= 0;
        if (!isGroup && Array.IndexOf(s_categories, name) < 0)
        {
            return UnicodeScripts.Find(name);
        }
        var members = new CharacterSetBuilder();
        List<(int Start, UnicodeCategory Category)> runs = s_runs.Value;
        for (int i = 0; i < runs.Count; i++)
        {
            int category = (int)runs[i].Category;
            if (category < s_categories.Length && s_categories[category].StartsWith(name, StringComparison.Ordinal))
            {
                members.Add(runs[i].Start, (i + 1 < runs.Count ? runs[i + 1].Start : CharacterSet.End) - 1);
            }
        }
        return members.Build();
    }

    private static List<(int Start, UnicodeCategory Category)> MakeRuns()
    {
        List<(int Start, UnicodeCategory Category)> runs = [];
        AddRuns(runs, 0, EndOfIdeographs);
        AddRuns(runs, EndOfIdeographs, EndOfIdeographs + 1);
        AddRuns(runs, Tags, EndOfTags);
        for (int plane = PrivateUse; plane < CharacterSet.End; plane += 0x10000)
        {
            AddRuns(runs, plane, plane + 1);
            AddRuns(runs, plane + 0xFFFE, plane + 0xFFFF);
        }
        return runs;
    }

    private static void AddRuns(List<(int Start, UnicodeCategory Category)> runs, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            UnicodeCategory category = CategoryOf(i);
            if (runs.Count == 0 || runs[runs.Count - 1].Category != category)
            {
                runs.Add((i, category));
            }
        }
    }

#if NET
    private static UnicodeCategory CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
    private static UnicodeCategory CategoryOf(int codePoint) => codePoint <= char.MaxValue
        ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
