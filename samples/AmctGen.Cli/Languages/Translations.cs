namespace AmctGen.Cli.Languages;

/// <summary>Reads a file that pairs English messages with their translations.</summary>
/// <remarks>
/// A line <c>en TEXT</c> is followed by a line with the name of the language and the translation. Names and values are numbered in the
/// order of the English text: <c>{0}</c>. Lines that start with # are comments; the ids in them group the messages by finding.
/// </remarks>
internal static class Translations
{
    private const string Source = "en ";

    /// <summary>The translations by the English message.</summary>
    /// <exception cref="FormatException">A message has no translation, or two.</exception>
    public static Dictionary<string, string> Parse(string text)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        string? english = null;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line.StartsWith(Source, StringComparison.Ordinal) == english is null)
            {
                if (english is null)
                {
                    english = line[Source.Length..];
                }
                else
                {
                    texts.Add(english, line[Source.Length..]);
                    english = null;
                }
                continue;
            }
            throw new FormatException($"a message and its translation do not alternate: '{line}'");
        }
        return english is null ? texts : throw new FormatException($"'{english}' has no translation");
    }
}
