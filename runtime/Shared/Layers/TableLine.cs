using System.Text;

namespace AmctGen.Text;

/// <summary>Splits the lines of a table into cells.</summary>
static class TableLine
{
    private const string Separators = ",\t;";

    // Other characters that people use as separators, for example with a Chinese keyboard. The blank comes last: it may also be part of a
    // name.
    private const string OtherSeparators = "，；、| ";

    /// <summary>The separator of a table that starts with a line; a comma if the line has no separator.</summary>
    public static char SeparatorOf(string line)
    {
        string outside = WithoutQuoted(line);
        int comma = outside.IndexOf(',');
        // Tabs next to a comma are blanks.
        if (outside.Trim().IndexOf('\t') >= 0 && (comma < 0 || outside.Substring(0, comma).Trim().IndexOf('\t') >= 0))
        {
            return '\t';
        }
        return comma < 0 && outside.IndexOf(';') >= 0 ? ';' : ',';
    }

    /// <summary>The separator that a line has instead of the expected one; null if it has none.</summary>
    public static char? OtherSeparator(string line, char separator)
    {
        string outside = WithoutQuoted(line).Trim();
        foreach (char other in Separators + OtherSeparators)
        {
            if (other != separator && outside.IndexOf(other) >= 0)
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>The name of the separator in messages.</summary>
    public static string Describe(char separator) => separator switch { '\t' => "a tab", ' ' => "a blank", _ => $"'{separator}'" };

    /// <summary>The cells of a line; null if it cannot be split.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">The separator of the cells.</param>
    /// <param name="report">Called with the start, the length and the message of a problem.</param>
    public static List<TableCell>? Split(string line, char separator, Action<int, int, string> report)
    {
        var cells = new List<TableCell>();
        int position = 0;
        while (true)
        {
            int start = position;
            while (position < line.Length && line[position] != separator && char.IsWhiteSpace(line[position]))
            {
                position++;
            }
            if (position < line.Length && line[position] is '"' or '\'')
            {
                int open = position;
                if (ReadQuoted(line, ref position, out int close) is not { } text)
                {
                    report(open, line.Length - open, $"the quote is not closed on its line: write {line[open]} at the end of the cell");
                    return null;
                }
                if (position < line.Length && line[position] != separator)
                {
                    report(position, 1,
                        $"after the closing quote {Describe(separator)} or the end of the line is expected; a quote within a quoted cell "
                        + $"is written twice");
                    return null;
                }
                cells.Add(new TableCell(text.Trim(), open + 1, close - open - 1, IsQuoted: true));
            }
            else
            {
                int from = position;
                int end = line.IndexOf(separator, position);
                position = end < 0 ? line.Length : end;
                string text = line.Substring(from, position - from).Trim();
                cells.Add(new TableCell(text, text.Length == 0 ? start : from, text.Length, IsQuoted: false));
            }
            if (position >= line.Length)
            {
                return cells;
            }
            position++;
        }
    }

    // Stops after the closing quote and the blanks that follow it; null if the quote is missing.
    private static string? ReadQuoted(string line, ref int position, out int close)
    {
        char quote = line[position++];
        var text = new StringBuilder();
        while (position < line.Length)
        {
            char character = line[position++];
            if (character != quote)
            {
                text.Append(character);
            }
            else if (position < line.Length && line[position] == quote)
            {
                text.Append(quote);
                position++;
            }
            else
            {
                close = position - 1;
                while (position < line.Length && line[position] is ' ' or '\u00A0')
                {
                    position++;
                }
                return text.ToString();
            }
        }
        close = position;
        return null;
    }

    private static string WithoutQuoted(string line)
    {
        var text = new StringBuilder(line.Length);
        bool isQuoted = false;
        foreach (char character in line)
        {
            isQuoted ^= character == '"';
            text.Append(isQuoted ? '"' : character);
        }
        return text.ToString();
    }
}
