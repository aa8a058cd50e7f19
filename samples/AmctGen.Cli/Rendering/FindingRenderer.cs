using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>Writes findings to standard error in one form.</summary>
internal abstract class FindingRenderer
{
    /// <summary>The names of the forms, for the option that selects one.</summary>
    public static string[] Names { get; } = ["text", "rich", "json", "sarif", "github"];

    /// <summary>The renderer of a form.</summary>
    /// <param name="name">The name of the form; null for lines of text in pipes and files, and excerpts on a terminal.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="findTerminal">The terminal that shows standard error; null for a pipe or a file.</param>
    public static FindingRenderer Create(string? name, TextWriter error, Func<Terminal?> findTerminal) => name switch
    {
        "json" => new JsonRenderer(error),
        "sarif" => new SarifRenderer(error),
        "github" => new GitHubRenderer(error),
        "text" => new TextRenderer(error),
        "rich" => new RichRenderer(error, findTerminal() ?? new Terminal(Terminal.UsualWidth, UsesColors: false)),
        _ => findTerminal() is { } terminal ? new RichRenderer(error, terminal) : new TextRenderer(error),
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

    /// <summary>How a path is shown: in full, without characters that would break the line.</summary>
    protected static string ShownPath(string path) => Shown.Text(path, int.MaxValue);
}
