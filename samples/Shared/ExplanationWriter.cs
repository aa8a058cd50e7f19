using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AmctGen.Samples;

/// <summary>Prints explanations: as a table, as Markdown, as JSON.</summary>
internal static class ExplanationWriter
{
    /// <summary>The titles of the columns.</summary>
    public static readonly string[] Header = ["layer", "type", "what", "from", "value"];

    private const string Reset = "\u001b[0m";

    /// <summary>A table with a rule above each layer; values are cut at the width.</summary>
    /// <param name="lines">The lines; those of one layer are consecutive.</param>
    /// <param name="width">The width of the terminal; <see cref="int.MaxValue"/> for no limit.</param>
    /// <param name="useColors">Whether to colour by level.</param>
    /// <param name="header">The titles of the columns; null for <see cref="Header"/>.</param>
    public static string Table(IReadOnlyList<ExplanationLine> lines, int width, bool useColors, string[]? header = null)
    {
        header ??= Header;
        int[] widths = [.. header.Select(DisplayWidth.Of)];
        foreach (ExplanationLine line in lines)
        {
            string[] cells = Cells(line, withLayer: true);
            for (int i = 0; i < cells.Length; i++)
            {
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(cells[i]));
            }
        }
        int lastWidth = Math.Max(12, width - widths[..4].Sum() - 8);
        int rule = Math.Min(widths.Sum() + 8, Math.Min(width, 110));
        widths[4] = Math.Min(widths[4], lastWidth);
        var text = new StringBuilder();
        AppendRow(text, header, widths, null, useColors);
        string? layer = null;
        foreach (ExplanationLine line in lines)
        {
            bool isFirst = layer != line.Layer.Name;
            layer = line.Layer.Name;
            if (isFirst)
            {
                text.Append('-', rule).Append('\n');
            }
            AppendRow(text, Cells(line, isFirst), widths, Color(line.Style), useColors);
        }
        return text.ToString();
    }

    /// <summary>Formats explanations as a Markdown table.</summary>
    public static string Markdown(IReadOnlyList<ExplanationLine> lines, string[]? header = null)
    {
        var text = new StringBuilder("| ").AppendJoin(" | ", header ?? Header).Append(" |\n|---|---|---|---|---|\n");
        foreach (ExplanationLine line in lines)
        {
            text.Append("| ")
                .AppendJoin(" | ",
                Cells(line, withLayer: true).Select(static cell => cell.Trim().Replace("|", "\\|", StringComparison.Ordinal)))
                .Append(" |\n");
        }
        return text.ToString();
    }

    /// <summary>An array with one object per line.</summary>
    public static string Json(IReadOnlyList<ExplanationLine> lines)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (ExplanationLine line in lines)
            {
                json.WriteStartObject();
                json.WriteString("layer", line.Layer.Name);
                json.WriteString("type", line.Layer.Type);
                json.WriteString("what", line.What.Trim());
                json.WriteString("from", line.From);
                json.WriteString("value", line.Value);
                json.WriteBoolean("skipped", line.IsSkipped);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The cells of a line: layer, type, what, from and value; layer and type are empty after its first line.</summary>
    public static string[] Cells(ExplanationLine line, bool withLayer) =>
        [withLayer ? line.Layer.Name : "", withLayer ? line.Layer.Type : "", line.What, line.From, line.Value];

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths, string? color, bool useColors)
    {
        int start = text.Length;
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = DisplayWidth.Of(cells[i]) <= widths[i] ? cells[i] : DisplayWidth.Cut(cells[i], widths[i] - 3) + "...";
            bool isColored = useColors && color is not null && i >= 2;
            text.Append(isColored ? color : "").Append(cell).Append(isColored ? Reset : "");
            text.Append(' ', i < cells.Length - 1 ? widths[i] - DisplayWidth.Of(cell) + 2 : 0);
        }
        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }
        text.Append('\n');
    }

    private static string Color(ExplanationStyle style) => style switch
    {
        ExplanationStyle.Skipped => "\u001b[90m",
        ExplanationStyle.Feature => "\u001b[1m",
        ExplanationStyle.Layer => "\u001b[32m",
        ExplanationStyle.Type => "\u001b[36m",
        ExplanationStyle.Default => "\u001b[33m",
        _ => "",
    };
}
