using System.Globalization;
using System.Text;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>Workflow commands of GitHub Actions, which become annotations of the changed lines.</summary>
internal sealed class GitHubRenderer(TextWriter error, Language language) : FindingRenderer(language)
{
    public override void Render(Finding finding)
    {
        var properties = new StringBuilder($"file={Property(finding.File.Path)}");
        if (finding.Place is var (start, end))
        {
            Append(properties, "line", start.Line);
            Append(properties, "col", start.Column);
            Append(properties, "endLine", end.Line);
            Append(properties, "endColumn", end.Column);
        }
        properties.Append(",title=").Append(Property(finding.Id));
        string command = finding.Severity switch
        {
            TextSeverity.Error => "error",
            TextSeverity.Warning => "warning",
            _ => "notice",
        };
        error.WriteLine($"::{command} {properties}::{Data(MessageOf(finding))}");
    }

    public override void RenderNote(string path, string text) => error.WriteLine($"::notice file={Property(path)}::{Data(text)}");

    private static void Append(StringBuilder properties, string name, int value) =>
        properties.Append(CultureInfo.InvariantCulture, $",{name}={value}");

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
