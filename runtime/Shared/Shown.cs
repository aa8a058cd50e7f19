using System.Globalization;
using System.Text;

namespace AmctGen.Text;

/// <summary>
/// How a message shows what comes from a file: shortened, and with escapes for all characters that would break, hide or reorder the text
/// around
/// them. A name of a million letters must not make a million-letter message, and a line feed in a name must not start a line that looks
/// like
/// another finding.
/// </summary>
static class Shown
{
    /// <summary>The maximum number of characters of a name or a value.</summary>
    public const int MostCharacters = 40;

    // The path of a field is more important than a name, because it is needed to find the field.
    private const int MostOfPath = 200;

    // No literal message is longer, so the rest of a longer one comes from a file.
    private const int MostOfSentence = 1000;

    private const int TailOfPath = 24;
    private const string Ellipsis = "...";

    private static readonly char[] s_steps = ['.', '/', '\\'];

    /// <summary>Formats a name or a value.</summary>
    /// <remarks>
    /// If it is too long, the end is omitted; for a dotted name or a file path the middle, because its end is the most important part.
    /// </remarks>
    public static string Text(string text) => Cut(text, MostCharacters);

    /// <summary>Formats a name or a value with another maximum length.</summary>
    public static string Text(string text, int most) => Cut(text, most);

    /// <summary>Formats a name or a value in UTF-8; only the shown part is decoded.</summary>
    public static string Text(ReadOnlySpan<byte> utf8)
    {
        // A character has at most four bytes.
        const int most = 4 * (MostCharacters + 1);
        return utf8.Length <= 2 * most
            ? Text(Utf8.Decode(utf8))
            : Text(Utf8.Decode(utf8.Slice(0, most)) + Utf8.Decode(utf8.Slice(utf8.Length - most)));
    }

    /// <summary>Formats the path of a field or of a file.</summary>
    public static string Path(string path) => Cut(path, MostOfPath);

    /// <summary>Formats a whole message, including its arguments.</summary>
    public static string Sentence(string text) => Cut(text, MostOfSentence);

    /// <summary>Whether a character must be escaped because it breaks, hides or reorders text, or looks like a plain space.</summary>
    public static bool IsHidden(string text, int index)
    {
        char character = text[index];
        if (character is >= ' ' and <= '~')
        {
            return false;
        }
        return CharUnicodeInfo.GetUnicodeCategory(text, index) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => true,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => true,
            // Letters and marks without a shape: joiners, fillers, vowels that are never shown, variation selectors, and the blank of
            // Braille.
            _ => character is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (
                >= '\u180B' and <= '\u180F') or '\u2800' or '\u3164'
                or (>= '\uFE00' and <= '\uFE0F') or '\uFFA0' || (character == '\uDB40' && index + 1 < text.Length),
        };
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most && !HasHidden(text))
        {
            return text;
        }
        int tail = text.Length > most && EndsLikePath(text) ? TailOfPath : 0;
        int room = most - Ellipsis.Length - tail;
        int cut = 0;
        var shown = new StringBuilder();
        for (int i = 0; i < text.Length && shown.Length <= most; i++)
        {
            Append(shown, text, ref i);
            cut = shown.Length <= room ? shown.Length : cut;
        }
        if (shown.Length > most)
        {
            shown.Length = cut;
            shown.Append(Ellipsis).Append(text, text.Length - tail, tail);
        }
        return shown.ToString();
    }

    private static bool HasHidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsHidden(text, i))
            {
                return true;
            }
            i += char.IsSurrogatePair(text, i) ? 1 : 0;
        }
        return false;
    }

    private static bool EndsLikePath(string text)
    {
        for (int i = text.Length - TailOfPath; i < text.Length; i++)
        {
            char character = text[i];
            if (character is not ('.' or '/' or '\\' or '-' or '[' or ']' or '{' or '}')
                && (character >= 0x80 || !Characters.ContinuesIdentifier((byte)character)))
            {
                return false;
            }
        }
        return text.LastIndexOfAny(s_steps, text.Length - 1, MostCharacters) >= 0;
    }

    private static void Append(StringBuilder shown, string text, ref int index)
    {
        bool isHidden = IsHidden(text, index);
        char character = text[index];
        bool isPair = char.IsSurrogatePair(text, index);
        if (!isHidden)
        {
            shown.Append(text, index, isPair ? 2 : 1);
        }
        else if (character is '\n' or '\r' or '\t')
        {
            shown.Append(character switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
        }
        else if (isPair)
        {
            shown.Append("\\U").Append(char.ConvertToUtf32(text, index).ToString("X8", CultureInfo.InvariantCulture));
        }
        else
        {
            shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        index += isPair ? 1 : 0;
    }
}
