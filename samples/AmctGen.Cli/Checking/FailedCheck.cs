using AmctGen.Cli.Findings;

namespace AmctGen.Cli.Checking;

/// <summary>The check of a file that cannot be checked.</summary>
/// <param name="reasons">The findings that say why; none if they have been reported.</param>
internal sealed class FailedCheck(params Finding[] reasons) : FileCheck
{
    public override IEnumerable<Finding> Find(FindingFile file) => reasons;
}
