using System.Globalization;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>Counts the findings of all files of a call.</summary>
internal sealed class CheckSummary
{
    private int _files;
    private int _filesWithFindings;
    private int _warnings;
    private int _skipped;
    private int _unnamed;

    /// <summary>The number of errors.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether no file could be checked because nothing names their messages: an option is missing.</summary>
    public bool OnlyUnnamed => _files > 0 && _unnamed == _files;

    /// <summary>Counts the findings of a file.</summary>
    public void Add(IReadOnlyCollection<Finding> findings)
    {
        _files++;
        _filesWithFindings += findings.Count > 0 ? 1 : 0;
        Errors += findings.Count(static finding => finding.Severity == TextSeverity.Error);
        _warnings += findings.Count(static finding => finding.Severity == TextSeverity.Warning);
        _unnamed += findings.Any(static finding => finding.Id == ToolErrors.Unnamed) ? 1 : 0;
    }

    /// <summary>Counts a file that a folder or a pattern selects, and whose message nothing names.</summary>
    public void Skip() => _skipped++;

    /// <summary>The summary in one line: <c>3 files checked: 1 error and 2 warnings in 1 file</c>.</summary>
    public override string ToString()
    {
        string found = (Errors, _warnings) switch
        {
            (0, 0) => "no errors",
            (_, 0) => $"{Count(Errors, "error")} in {Count(_filesWithFindings, "file")}",
            (0, _) => $"{Count(_warnings, "warning")} in {Count(_filesWithFindings, "file")}",
            _ => $"{Count(Errors, "error")} and {Count(_warnings, "warning")} in {Count(_filesWithFindings, "file")}",
        };
        string skipped = _skipped == 0 ? "" : $"; {Count(_skipped, "file")} not checked, because nothing names the message";
        return $"{Count(_files, "file")} checked: {found}{skipped}";
    }

    private static string Count(int number, string noun) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
