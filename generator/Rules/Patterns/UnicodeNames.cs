using System.Globalization;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>The names of Unicode's classes that RE2 knows: general categories and scripts.</summary>
internal static class UnicodeNames
{
    private const string Unassigned = "Cn";

    // In the order of .NET's UnicodeCategory.
    private static readonly string[] s_byCategory =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe",
            "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", Unassigned,
    ];

    private static readonly HashSet<string> s_scripts = new(StringComparer.Ordinal);

    private static readonly Lazy<List<(string Category, int First, int Last)>> s_supplementary = new(MakeSupplementary);

    static UnicodeNames()
    {
        foreach (string name in Scripts.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            s_scripts.Add(name);
        }
    }

    private const string Scripts = """
        Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille
        Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot
        Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian
        Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana
        Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
        Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam
        Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi
        Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki
        Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
        Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian
        Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet
        Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi
        Zanabazar_Square
        """;

    public static IEnumerable<string> All => s_scripts.Concat(s_byCategory).Append("Any");

    public static bool IsScript(string name) => s_scripts.Contains(name);

    /// <summary>Whether a name is that of a category or of a group of categories. RE2 has no class of unassigned code points.</summary>
    public static bool IsCategory(string name) =>
        name.Length == 1 ? "CLMNPSZ".Contains(name) : name != Unassigned && Array.IndexOf(s_byCategory, name) >= 0;

    /// <summary>The code points above U+FFFF of a category or of a group of categories.</summary>
    /// <remarks>
    /// Unassigned code points may be included: ranges are joined over them and end at round numbers in them, so that .NET gets fewer
    /// ranges.
    /// </remarks>
    public static List<(int First, int Last)> Supplementary(string name)
    {
        List<(int First, int Last)> ranges = [];
        // The first code point after the last one that is assigned and not in the category.
        int free = char.MaxValue + 1;
        foreach ((string category, int first, int last) in s_supplementary.Value)
        {
            if (category == Unassigned)
            {
                continue;
            }
            if (!category.StartsWith(name, StringComparison.Ordinal))
            {
                EndBefore(ranges, free, first);
                free = last + 1;
            }
            else if (ranges.Count > 0 && ranges[ranges.Count - 1].Last + 1 >= free)
            {
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, last);
            }
            else
            {
                ranges.Add((Round(free, first), last));
            }
        }
        EndBefore(ranges, free, CharacterSet.Last + 1);
        return ranges;
    }

    // Moves the end of the last range to a round number before a code point if nothing else is assigned between them.
    private static void EndBefore(List<(int First, int Last)> ranges, int free, int next)
    {
        if (ranges.Count > 0 && ranges[ranges.Count - 1].Last + 1 >= free)
        {
            (int first, int last) = ranges[ranges.Count - 1];
            ranges[ranges.Count - 1] = (first, Round(last + 1, next) - 1);
        }
    }

    // The roundest number from one to another.
    private static int Round(int least, int most)
    {
        int round = 1;
        while ((least + (2 * round) - 1) / (2 * round) * (2 * round) <= most && round < 0x400)
        {
            round *= 2;
        }
        return (least + round - 1) / round * round;
    }

    // .NET examines surrogates, which have no category of the pair.
    private static List<(string Category, int First, int Last)> MakeSupplementary()
    {
        List<(string Category, int First, int Last)> runs = [];
        int start = char.MaxValue + 1;
        UnicodeCategory current = CategoryOf(start);
        for (int i = start + 1; i <= CharacterSet.Last + 1; i++)
        {
            UnicodeCategory? category = i <= CharacterSet.Last ? CategoryOf(i) : null;
            if (category != current)
            {
                runs.Add((s_byCategory[(int)current], start, i - 1));
                start = i;
                current = category ?? current;
            }
        }
        return runs;
    }

    private static UnicodeCategory CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
