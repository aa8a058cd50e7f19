using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>One line per finding, the form of compilers: <c>path(line,column): error AMCT1234: message</c>.</summary>
internal sealed class TextFindingRenderer(TextWriter error) : FindingRenderer
{
    public override void Render(Finding finding)
    {
        string place = finding.Place is { } found ? found.Start.ToString() : "";
        error.WriteLine(
            $"{ShownPath(finding.File.Path)}{place}: {finding.SeverityName} {finding.Id}: {Shown.Sentence(finding.Message)}");
    }

    public override void RenderNote(string path, string text) => error.WriteLine($"{ShownPath(path)}: {text}");
}
