using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>The line of a finding, the lines of the file with the exact place marked, and the repair as a small difference.</summary>
internal sealed class RichRenderer(TextWriter error, Terminal terminal, Language language) : FindingRenderer(language)
{
    private readonly TerminalStyle _style = new(terminal.UsesColors);

    public override void Render(Finding finding)
    {
        string severity = finding.Severity switch
        {
            TextSeverity.Error => TerminalStyle.Red,
            TextSeverity.Warning => TerminalStyle.Yellow,
            _ => TerminalStyle.Cyan,
        };
        string place = finding.Place is { } found ? found.Start.ToString() : "";
        error.WriteLine(_style.Of(TerminalStyle.Bold, ShownPath(finding.File.Path) + place) + ": "
            + _style.Of(severity, $"{Show(finding.SeverityName)} {finding.Id}") + $": {MessageOf(finding)}");
        var excerpt = new Excerpt(error, terminal.Width, _style, finding);
        if (finding.Place is { } span)
        {
            excerpt.WriteMarked(span, '^', severity, "");
        }
        foreach (RelatedPlace related in finding.Related)
        {
            FindingPlace where = FindingPlace.Of(related.Span, finding.File.Lines);
            excerpt.WriteMarked(where, '-', TerminalStyle.Blue, MessageOf(related));
        }
        if (finding.Repair is { } repair)
        {
            excerpt.WriteRemark(Show("repair"), repair.Title);
            excerpt.WriteRepair(repair);
        }
        excerpt.WriteRemark(Show("help"), $"amctgen explain {finding.Id}");
        error.WriteLine();
    }

    public override void RenderNote(string path, string text) =>
        error.WriteLine($"{_style.Of(TerminalStyle.Bold, ShownPath(path))}: {text}");

    public override void RenderSummary(string text) => error.WriteLine($"amctgen: {text}");
}
