using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>The page of a report, its style and its script, which the command contains as files.</summary>
/// <remarks>The page may load nothing, and runs this style and this script only: their hashes are in its policy.</remarks>
internal static partial class ReportTemplate
{
    /// <summary>Fills the page.</summary>
    /// <param name="parts">The parts of the page by their names in the template, as HTML.</param>
    /// <param name="show">Shows the words of the template, which are in quotes, as HTML in the language of the page.</param>
    public static string Fill(IReadOnlyDictionary<string, string> parts, Func<string, string> show)
    {
        string style = Read("report.css");
        string script = Read("report.js");
        // One pass: a part that contains the name of another one stays as it is.
        return Name().Replace(Read("report.html"), match => match.Groups[1].Value switch
        {
            "style" => style,
            "script" => script,
            "styleHash" => Hash(style),
            "scriptHash" => Hash(script),
            "" => show(match.Groups[2].Value),
            string name => parts[name],
        });
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using Stream file = typeof(ReportTemplate).Assembly.GetManifestResourceStream("report/" + name)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(?:(\w+)|'(.*?)')\}\}")]
    private static partial Regex Name();
}
