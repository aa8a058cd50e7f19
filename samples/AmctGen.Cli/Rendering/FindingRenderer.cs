using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>Writes findings to standard error in one form.</summary>
/// <param name="language">The language of the messages.</param>
internal abstract class FindingRenderer(Language language)
{
    /// <summary>The names of the forms, for the option that selects one.</summary>
    public static string[] Names { get; } = ["text", "rich", "json", "sarif", "github"];

    /// <summary>The renderer of a form.</summary>
    /// <param name="name">The name of the form; null for lines of text in pipes and files, and excerpts on a terminal.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="findTerminal">The terminal that shows standard error; null for a pipe or a file.</param>
    /// <param name="language">The language of the messages.</param>
    public static FindingRenderer Create(string? name, TextWriter error, Func<Terminal?> findTerminal, Language language) =>
        name switch
    {
        "json" => new JsonRenderer(error, language),
        "sarif" => new SarifRenderer(error, language),
        "github" => new GitHubRenderer(error, language),
        "text" => new TextRenderer(error, language),
        "rich" => new RichRenderer(error, findTerminal() ?? new Terminal(Terminal.UsualWidth, UsesColors: false), language),
        _ => findTerminal() is { } terminal ? new RichRenderer(error, terminal, language) : new TextRenderer(error, language),
    };

    public abstract void Render(Finding finding);

    /// <summary>Writes a remark of the command about a file that is not a finding, for example that findings are left out.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="text">The remark, without a final stop.</param>
    public abstract void RenderNote(string path, string text);

    /// <summary>Writes a line about all files of a call; forms that programs read leave it out.</summary>
    public virtual void RenderSummary(string text)
    {
    }

    /// <summary>Ends the output. A form that is one document is written here.</summary>
    /// <param name="exitCode">The exit code of the command.</param>
    public virtual void Complete(int exitCode)
    {
    }

    /// <summary>The message of a finding.</summary>
    protected string MessageOf(Finding finding) => Show(finding.Message);

    /// <summary>The description of a related place.</summary>
    protected string MessageOf(RelatedPlace place) => Show(place.Text ?? place.Message);

    /// <summary>A text in the language of the call.</summary>
    protected string Show(MessageText text) => Shown.Sentence(language.Of(text));

    /// <summary>How a path is shown: in full, without characters that would break the line.</summary>
    protected static string ShownPath(string path) => Shown.Text(path, int.MaxValue);
}
