using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>A check of text-format files, as the options of <c>check</c> and <c>fix</c> describe it.</summary>
internal abstract class FileCheck
{
    /// <summary>Whether a file without errors is sound; false if the schemas have errors, so that files are only partly checked.</summary>
    public virtual bool IsComplete => true;

    /// <summary>How the files are split into tokens and comments.</summary>
    public virtual TokenizerOptions Syntax => TokenizerOptions.TextFormat;

    /// <summary>The check of one file, if the options leave it to the file.</summary>
    public virtual FileCheck For(FindingFile file) => this;

    /// <summary>Whether the message of a file is known; if not, <see cref="Find"/> reports it.</summary>
    public virtual bool NamesMessage(FindingFile file) => true;

    /// <summary>All findings in a file, in the order in which they are reported.</summary>
    public abstract IEnumerable<Finding> Find(FindingFile file);

    /// <summary>How texts of a dialect are split.</summary>
    protected static TokenizerOptions SyntaxOf(TextDialect dialect) =>
        dialect == TextDialect.Merge ? TokenizerOptions.PythonTextFormat : TokenizerOptions.TextFormat;
}
