using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>A text at one step of its repair, with everything that is found in it.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class TextVersion
{
    private readonly int[] _counts = new int[FixPhase.Count];

    /// <summary>Checks a text.</summary>
    /// <param name="file">The text.</param>
    /// <param name="check">Finds the mistakes in the text.</param>
    public TextVersion(FindingFile file, FileCheck check)
    {
        File = file;
        Findings = [.. check.Find(file)];
        Comments = new TextComments(file.Text, check.Syntax);
        foreach (Finding finding in Findings)
        {
            _counts[FixPhase.Of(finding)]++;
        }
    }

    public FindingFile File { get; }

    public Finding[] Findings { get; }

    public TextComments Comments { get; }

    /// <summary>The span of a finding in the text.</summary>
    public SourceSpan SpanOf(Finding finding) => finding.Place is { } place
        ? SourceSpan.FromBounds(File.OffsetOf(place.Start), File.OffsetOf(place.End))
        : default;

    /// <summary>Whether this text is better than another one by repairs of one phase.</summary>
    /// <param name="other">The text without these repairs.</param>
    /// <param name="phase">The phase of the repairs. Mistakes of later phases may have been hidden.</param>
    /// <param name="repairs">The number of repairs.</param>
    /// <param name="removes">Whether a repair only removes text, so that a missing field can be its fault.</param>
    public bool IsBetterThan(TextVersion other, int phase, int repairs, bool removes)
    {
        if (!other.Comments.AreKeptIn(Comments))
        {
            return false;
        }
        for (int earlier = 0; earlier < phase; earlier++)
        {
            if (_counts[earlier] > other._counts[earlier])
            {
                return false;
            }
        }
        bool isMissingCounted = removes && phase == FixPhase.Text;
        int left = _counts[phase] + (isMissingCounted ? _counts[FixPhase.Missing] : 0);
        int before = other._counts[phase] + (isMissingCounted ? other._counts[FixPhase.Missing] : 0);
        return left <= before - repairs || IsFurtherThan(other, phase);
    }

    // If there are more errors than are reported, the reported ones reach further.
    private bool IsFurtherThan(TextVersion other, int phase) =>
        phase == FixPhase.Text && other._counts[phase] >= TextDocument.MostFindings && _counts[phase] <= other._counts[phase]
            && BytesAfterLast() < other.BytesAfterLast();

    private int BytesAfterLast() => Array.FindLast(Findings, static finding => FixPhase.Of(finding) == FixPhase.Text) is { } last
        ? File.Text.Length - SpanOf(last).Start
        : 0;
}
