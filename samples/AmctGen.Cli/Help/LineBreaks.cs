using System.Text;
using AmctGen.Samples;

namespace AmctGen.Cli.Help;

/// <summary>Finds where a line of text may continue on the next line.</summary>
internal static class LineBreaks
{
    // No line starts with the first ones or ends with the others.
    private const string Closing = "，。；：？！、）》”’";
    private const string Opening = "（《“‘";

    /// <summary>The parts of a word that stay on one line: the whole word, or, in Chinese, each character.</summary>
    public static IEnumerable<string> PartsOf(string word)
    {
        int start = 0;
        Rune last = default;
        int end = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            bool isWide = end > 0 && (DisplayWidth.Of(rune) == 2 || DisplayWidth.Of(last) == 2);
            bool isTogether = Closing.Contains(rune.ToString(), StringComparison.Ordinal)
                || (end > 0 && Opening.Contains(last.ToString(), StringComparison.Ordinal));
            if (isWide && !isTogether)
            {
                yield return word[start..end];
                start = end;
            }
            end += rune.Utf16SequenceLength;
            last = rune;
        }
        yield return word[start..];
    }
}
