using System.Globalization;
using System.Text;

namespace AmctGen.Cli.Reference;

/// <summary>Plain text as Markdown: every reader shows exactly its characters, in a paragraph and in the cell of a table.</summary>
internal static class Markdown
{
    public const string LineBreak = "<br>";

    /// <summary>A text of several paragraphs. Lines stay lines, and an item of a list starts on a new line.</summary>
    public static string Text(string plain) => Join(plain, "\n", "\\\n", "\n\n");

    /// <summary>A text as one line.</summary>
    public static string Cell(string plain) => Join(plain, " ", LineBreak, LineBreak + LineBreak);

    /// <summary>Program text in a sentence or a cell.</summary>
    public static string Code(string text)
    {
        // A backslash before the bar that separates cells, and a backtick, have no form between backticks that is safe everywhere.
        bool isSimple = text.Length > 0 && text.AsSpan().Trim().Length == text.Length && text.AsSpan().IndexOfAny("|`\r\n\t") < 0;
        return isSimple ? $"`{text}`" : $"<code>{Entities(text)}</code>";
    }

    /// <summary>The first sentence of a text; empty for null.</summary>
    public static string FirstSentence(string? plain)
    {
        string paragraph = string.Join(" ", Paragraphs(plain ?? "").FirstOrDefault() ?? []);
        int end = paragraph.IndexOf(". ", StringComparison.Ordinal);
        return Escape(end < 0 ? paragraph : paragraph[..(end + 1)]);
    }

    private static string Join(string plain, string line, string item, string paragraph) =>
        string.Join(paragraph, Paragraphs(plain).Select(lines =>
        {
            var text = new StringBuilder(Escape(lines[0]));
            foreach (string next in lines.Skip(1))
            {
                text.Append(IsItem(next) ? item : line).Append(Escape(next));
            }
            return text.ToString();
        }));

    private static IEnumerable<List<string>> Paragraphs(string plain)
    {
        List<string> lines = [];
        foreach (string line in plain.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim()).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }
    }

    private static string Escape(string line)
    {
        var text = new StringBuilder(line.Length + 8);
        int number = NumberLength(line);
        for (int i = 0; i < line.Length; i++)
        {
            bool isSpecial = line[i] switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '$' => true,
                '_' => !IsWord(line, i - 1) || !IsWord(line, i + 1),
                '#' or '-' or '+' or '=' => i == 0,
                '.' or ')' => i == number && i > 0,
                _ => false,
            };
            if (isSpecial)
            {
                text.Append('\\');
            }
            text.Append(char.IsControl(line[i]) ? ' ' : line[i]);
        }
        return text.ToString();
    }

    private static bool IsItem(string line)
    {
        int number = NumberLength(line);
        return line.Length > number + 1 && line[number + 1] == ' '
            && (number > 0 ? line[number] is '.' or ')' : line[0] is '-' or '*' or '+');
    }

    private static int NumberLength(string line) => line.TakeWhile(char.IsAsciiDigit).Count();

    private static bool IsWord(string line, int index) => index >= 0 && index < line.Length && char.IsLetterOrDigit(line[index]);

    private static string Entities(string text)
    {
        var encoded = new StringBuilder();
        foreach (char character in text)
        {
            bool isPlain = character > '~' || char.IsAsciiLetterOrDigit(character) || character == ' ';
            encoded.Append(char.IsControl(character) ? " "
                : isPlain ? $"{character}"
                : string.Create(CultureInfo.InvariantCulture, $"&#{(int)character};"));
        }
        return encoded.ToString();
    }
}
