using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Cli.Rendering;

namespace AmctGen.Cli.Help;

/// <summary>Shows a page in Markdown on a terminal: titles in bold, examples indented, and paragraphs as wide as the terminal.</summary>
internal static partial class MarkdownText
{
    private const string Fence = "```";
    private const string Indent = "    ";
    private const string Bold = "\e[1m";
    private const string Faint = "\e[2m";
    private const string Reset = "\e[0m";

    /// <summary>The text of a page for a terminal.</summary>
    /// <param name="page">The page in Markdown.</param>
    /// <param name="terminal">The terminal that shows it.</param>
    public static string Render(string page, Terminal terminal)
    {
        var text = new StringBuilder();
        int width = Math.Min(terminal.Width, Terminal.UsualWidth);
        bool isExample = false;
        foreach (string line in page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isExample = !isExample;
            }
            else if (isExample)
            {
                text.Append(Indent).Append(Styled(line, Faint, terminal)).Append('\n');
            }
            else if (line.StartsWith('#'))
            {
                text.Append(Styled(line.TrimStart('#', ' '), Bold, terminal)).Append('\n');
            }
            else if (line.StartsWith('|'))
            {
                text.Append(line).Append('\n');
            }
            else
            {
                string indent = line.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
                CommandHelp.AppendWords(text, Link().Replace(line, "$1").Split(' '), indent, width);
            }
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();

    private static string Styled(string line, string style, Terminal terminal) =>
        terminal.UsesColors && line.Length > 0 ? style + line + Reset : line;
}
