using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>One line per finding, the form of compilers: <c>path(line,column): error AMCT1234: message</c>.</summary>
internal sealed class TextRenderer(TextWriter error, Language language) : FindingRenderer(language)
{
    public override void Render(Finding finding)
    {
        string place = finding.Place is { } found ? found.Start.ToString() : "";
        error.WriteLine(
            $"{ShownPath(finding.File.Path)}{place}: {finding.SeverityName} {finding.Id}: {MessageOf(finding)}");
    }

    public override void RenderNote(string path, string text) => error.WriteLine($"{ShownPath(path)}: {text}");

    public override void RenderSummary(string text) => error.WriteLine($"amctgen: {text}");
}
