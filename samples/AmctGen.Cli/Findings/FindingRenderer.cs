using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>Writes findings to standard error in one form.</summary>
internal abstract class FindingRenderer
{
    public abstract void Render(Finding finding);

    /// <summary>Writes a remark of the command about a file that is not a finding, for example that findings are left out.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="text">The remark, without a final stop.</param>
    public abstract void RenderNote(string path, string text);

    /// <summary>Ends the output. A form that is one document is written here.</summary>
    /// <param name="exitCode">The exit code of the command.</param>
    public virtual void Complete(int exitCode)
    {
    }

    /// <summary>How a path is shown: in full, without characters that would break the line.</summary>
    protected static string ShownPath(string path) => Shown.Text(path, int.MaxValue);
}
