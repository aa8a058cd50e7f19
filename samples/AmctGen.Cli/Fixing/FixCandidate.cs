using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>A finding whose repair can be applied.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Edits">The edits of its repair, with the line ends of the text.</param>
internal sealed record FixCandidate(Finding Finding, TextEdit[] Edits)
{
    /// <summary>Whether the repair only removes text.</summary>
    public bool Removes => Array.TrueForAll(Edits, static edit => string.IsNullOrWhiteSpace(edit.NewText));
}
