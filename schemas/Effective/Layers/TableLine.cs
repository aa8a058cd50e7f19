using System.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Splits the lines of a table into cells.</summary>
internal static class TableLine
{
    private const string Separators = ",\t;";

    // What people write between cells instead, for example with a Chinese keyboard. The blank comes last: it may also be part of a name.
    private const string OtherSeparators = "，；、| ";

    /// <summary>What separates the cells of a table that starts with a line; a comma where nothing does.</summary>
    public static char SeparatorOf(string line)
    {
        string outside = WithoutQuoted(line);
        int comma = outside.IndexOf(',', StringComparison.Ordinal);
        int tab = outside.Trim().IndexOf('\t', StringComparison.Ordinal);
        // Tabs around a comma are blanks.
        if (tab >= 0 && (comma < 0 || outside[..comma].Trim().Contains('\t', StringComparison.Ordinal)))
        {
            return '\t';
        }
        return comma < 0 && outside.Contains(';', StringComparison.Ordinal) ? ';' : ',';
    }

    /// <summary>The separator that a line has instead of the one that it should have; null where it has none.</summary>
    public static char? OtherSeparator(string line, char separator)
    {
        string outside = WithoutQuoted(line).Trim();
        foreach (char other in Separators + OtherSeparators)
        {
            if (other != separator && outside.Contains(other, StringComparison.Ordinal))
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>The separator as messages write it.</summary>
    public static string Describe(char separator) => separator switch { '\t' => "a tab", ' ' => "a blank", _ => $"'{separator}'" };

    /// <summary>The cells of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">What separates cells.</param>
    /// <param name="report">Takes the column and the message of a problem; the line cannot be used then.</param>
    public static List<TableCell>? Split(string line, char separator, Action<int, string> report)
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
                if (ReadQuoted(line, ref position) is not { } text)
                {
                    report(open + 1, $"the quote is not closed on its line: write {line[open]} at the end of the cell");
                    return null;
                }
                if (position < line.Length && line[position] != separator)
                {
                    report(position + 1, $"after the closing quote {Describe(separator)} or the end of the line is expected; a quote within a quoted cell is written twice");
                    return null;
                }
                cells.Add(new TableCell(text.Trim(), open + 2, IsQuoted: true));
            }
            else
            {
                int from = position;
                int end = line.IndexOf(separator, position);
                position = end < 0 ? line.Length : end;
                string text = line[from..position].Trim();
                cells.Add(new TableCell(text, (text.Length == 0 ? start : from) + 1, IsQuoted: false));
            }
            if (position >= line.Length)
            {
                return cells;
            }
            position++;
        }
    }

    // Stops after the closing quote and the blanks behind it; null where it is missing.
    private static string? ReadQuoted(string line, ref int position)
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
                while (position < line.Length && line[position] is ' ' or '\u00A0')
                {
                    position++;
                }
                return text.ToString();
            }
        }
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
