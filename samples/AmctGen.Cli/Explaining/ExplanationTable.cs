using AmctGen.Cli.Rendering;
using AmctGen.Samples;
using AmctGen.Text;
using Spectre.Console;
using TableColumn = Spectre.Console.TableColumn;
using TextCell = Spectre.Console.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>Draws explanations for a terminal.</summary>
/// <remarks>
/// Nothing else uses Spectre.Console, because loading it takes longer than most calls. No text passes through markup: names of layers may
/// contain brackets.
/// </remarks>
internal static class ExplanationTable
{
    /// <summary>A table with a blank line above each layer; long cells continue on the next line.</summary>
    /// <param name="lines">The lines; those of one layer are consecutive.</param>
    /// <param name="terminal">The terminal that shows the table.</param>
    /// <param name="header">The titles of the columns; null for the usual ones.</param>
    public static string Render(IReadOnlyList<ExplanationLine> lines, Terminal terminal, string[]? header = null)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (string title in header ?? ExplanationWriter.Header)
        {
            table.AddColumn(new TableColumn(new TextCell(title, new Style(decoration: Decoration.Bold))));
        }
        string? layer = null;
        foreach (ExplanationLine line in lines)
        {
            bool isFirst = layer != line.Layer.Name;
            if (isFirst && layer is not null)
            {
                table.AddEmptyRow();
            }
            layer = line.Layer.Name;
            string[] cells = ExplanationWriter.Cells(line, isFirst);
            table.AddRow(cells.Select((cell, i) => Cell(cell, i < 2 ? ExplanationStyle.Plain : line.Style)));
        }
        return Draw(table, terminal);
    }

    private static string Draw(Table table, Terminal terminal)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        // The terminal is known: the process and its environment are not queried again.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.UsesColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.UsesColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        return writer.ToString();
    }

    // Control characters are shown as escapes. The indentation is kept if a cell continues on the next line.
    private static Padder Cell(string text, ExplanationStyle style)
    {
        string trimmed = text.TrimStart(' ');
        var cell = new TextCell(Shown.Text(trimmed, int.MaxValue), StyleOf(style));
        return new Padder(cell, new Padding(text.Length - trimmed.Length, 0, 0, 0));
    }

    private static Style StyleOf(ExplanationStyle style) => style switch
    {
        ExplanationStyle.Skipped => new Style(Color.Grey),
        ExplanationStyle.Feature => new Style(decoration: Decoration.Bold),
        ExplanationStyle.Layer => new Style(Color.Green),
        ExplanationStyle.Type => new Style(Color.Teal),
        ExplanationStyle.Default => new Style(Color.Olive),
        _ => Style.Plain,
    };
}
