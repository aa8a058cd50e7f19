using System.Text;

namespace AmctGen.Cli.Reference;

/// <summary>A table in Markdown. Columns without content are omitted.</summary>
/// <param name="titles">The titles of the columns.</param>
internal sealed class MarkdownTable(params string[] titles)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; its cells are Markdown.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table and an empty line after it; nothing if it has no rows.</summary>
    public void WriteTo(StringBuilder text)
    {
        int[] columns = [.. Enumerable.Range(0, titles.Length).Where(column => _rows.Exists(row => row[column].Length > 0))];
        if (columns.Length == 0)
        {
            return;
        }
        WriteRow(titles);
        text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", columns.Length))).Append('\n');
        _rows.ForEach(WriteRow);
        text.Append('\n');

        void WriteRow(string[] cells) =>
            text.Append("| ").Append(string.Join(" | ", columns.Select(column => cells[column]))).Append(" |\n");
    }
}
