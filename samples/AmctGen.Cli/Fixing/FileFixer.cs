using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>Applies the repairs of the findings in a file, pass by pass, until nothing changes.</summary>
/// <remarks>
/// A pass applies all repairs of the earliest phase that do not touch each other. If the result is not better by each of them, it tries
/// the halves, and so finds the repairs to withhold. Every accepted change lowers the number of findings of one phase and does not raise
/// that of an earlier one: so the passes end, and a second call changes nothing.
/// </remarks>
/// <param name="check">Finds the mistakes in a text.</param>
/// <param name="ids">The kinds of findings to repair; all if there are none.</param>
internal sealed class FileFixer(FileCheck check, IReadOnlySet<string> ids)
{
    // Each check reads the whole text.
    private const int MostChecks = 2_000;

    private readonly List<string> _withheld = [];
    private readonly HashSet<Finding> _skipped = new(ReferenceEqualityComparer.Instance);
    private int _checks;

    /// <summary>Whether the limit of work is reached.</summary>
    public bool IsExhausted => _checks >= MostChecks;

    /// <summary>Repairs a file. A file that is not UTF-8 stays as it is.</summary>
    public FixResult Fix(FindingFile file)
    {
        TextVersion version = Check(file);
        int repairs = 0;
        bool canRepair = FileEncoding.Find(file.Text) is null;
        while (canRepair && !IsExhausted && Choose(version.Findings, version) is { Count: > 0 } chosen)
        {
            var pass = new FixPass(this, version, chosen);
            if (pass.Run() is { } better)
            {
                version = better;
                repairs += pass.Repairs;
                _skipped.Clear();
                _withheld.Clear();
            }
        }
        return new FixResult { Text = version.File.Text, Repairs = repairs, Left = version.Findings, Withheld = [.. _withheld] };
    }

    /// <summary>The repairs of the earliest phase that can be applied at once.</summary>
    public List<FixCandidate> Choose(IEnumerable<Finding> findings, TextVersion version)
    {
        Finding[] wanted = [.. findings.Where(finding =>
            finding.Repair is not null && (ids.Count == 0 || ids.Contains(finding.Id)) && !_skipped.Contains(finding))];
        int phase = wanted.Select(FixPhase.Of).DefaultIfEmpty().Min();
        return RepairChoice.Of(wanted.Where(finding => FixPhase.Of(finding) == phase), version.File.Text);
    }

    /// <summary>The text with edits; null if they cannot be applied.</summary>
    public TextVersion? Apply(TextVersion version, IEnumerable<TextEdit> edits) =>
        TextEdit.TryApply(version.File.Text, edits, out byte[] changed) ? Check(new FindingFile(version.File.Path, changed)) : null;

    /// <summary>Does not apply a repair, unless the text changes.</summary>
    public void Withhold(Finding finding, string reason)
    {
        _skipped.Add(finding);
        _withheld.Add($"the repair of {finding.Id} in line {finding.Place?.Start.Line ?? 1} is withheld: {reason}");
    }

    private TextVersion Check(FindingFile file)
    {
        _checks++;
        return new TextVersion(file, check);
    }
}
