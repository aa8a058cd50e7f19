namespace AmctGen.Text;

/// <summary>The text between two elements of a sequence, or between an element and a bracket, divided by owner.</summary>
/// <param name="Separator">The separator of the previous element, with the blanks before it; empty if there is none.</param>
/// <param name="Trail">The comment after the previous element on its line, with the blanks before it.</param>
/// <param name="Detached">Empty lines and comments that do not belong to an element.</param>
/// <param name="Lead">The comments directly above the next element, from the line end before them to the element.</param>
/// <param name="StartsLine">Whether the next element starts a line.</param>
readonly record struct ElementGap(string Separator, string Trail, string Detached, string Lead, bool StartsLine)
{
    // Comments for tools about the whole file.
    private static readonly string[] s_directives = ["txtpbfmt:", "proto-file:", "proto-message:", "proto-import:"];

    /// <summary>Everything after the separator and the comment on its line.</summary>
    public string Rest => Detached + Lead;

    /// <summary>Divides the text between two elements.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the previous element ends.</param>
    /// <param name="end">Where the next element starts.</param>
    /// <param name="isTail">Whether no element follows.</param>
    /// <param name="fileStart">The imaginary line end before the start of the file; null if an element or a bracket comes before.</param>
    public static ElementGap Parse(string text, int start, int end, bool isTail, string? fileStart)
    {
        bool startsFile = fileStart is not null;
        int separator = -1;
        int firstLine = startsFile ? start : -1;
        int firstComment = -1;
        int position = start;
        while (position < end)
        {
            char current = text[position];
            if (current == '#')
            {
                firstComment = firstComment < 0 ? position : firstComment;
                position = text.IndexOf('\n', position, end - position);
                position = position < 0 ? end : position;
                continue;
            }
            firstLine = current == '\n' && firstLine < 0 ? position : firstLine;
            separator = current is ',' or ';' && separator < 0 ? position : separator;
            position++;
        }
        bool trails = firstComment >= 0 && !startsFile && (firstLine < 0 || firstComment < firstLine);
        bool isSeparatorNear = separator >= 0 && (firstLine < 0 || separator < firstLine) && (!trails || separator < firstComment);
        int restStart = isSeparatorNear ? separator + 1 : start;
        string trail = "";
        if (trails)
        {
            int trailEnd = firstLine < 0 ? end : firstLine - (text[firstLine - 1] == '\r' ? 1 : 0);
            trail = text[restStart..trailEnd];
            restStart = trailEnd;
        }
        string rest = separator < restStart ? text[restStart..end] : text[restStart..separator] + text[(separator + 1)..end];
        rest = fileStart + rest;
        bool startsLine = rest.Contains('\n');
        int cut = startsLine && !isTail ? EndOfDetached(rest) : 0;
        return new ElementGap(
            separator < 0
                ? ""
                : isSeparatorNear
                ? text[start..(separator + 1)]
                : text[separator].ToString(), trail, rest[..cut], rest[cut..], startsLine);
    }

    // The line end before the comments above the element, after the last empty line or directive.
    private static int EndOfDetached(string rest)
    {
        int cut = 0;
        int line = rest.IndexOf('\n');
        while (line >= 0)
        {
            int next = rest.IndexOf('\n', line + 1);
            if (next < 0)
            {
                break;
            }
            string content = rest[(line + 1)..next].Trim(' ', '\t', '\r', '\v', '\f');
            if (content.Length == 0 || IsDirective(content))
            {
                cut = rest[next - 1] == '\r' ? next - 1 : next;
            }
            line = next;
        }
        return cut;
    }

    private static bool IsDirective(string comment)
    {
        string words = comment[1..].TrimStart();
        return Array.Exists(s_directives, directive => words.StartsWith(directive, StringComparison.Ordinal));
    }
}
