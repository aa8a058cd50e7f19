using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>One pass over repairs of one phase that do not touch each other.</summary>
/// <param name="fixer">Applies edits and remembers what is withheld.</param>
/// <param name="start">The text of the repairs.</param>
/// <param name="chosen">The repairs.</param>
internal sealed class FixPass(FileFixer fixer, TextVersion start, List<FixCandidate> chosen)
{
    // Mistakes that can only be seen after another one on the line is repaired.
    private const int MostSteps = 50;

    private readonly int _phase = FixPhase.Of(chosen[0].Finding);
    private List<TextEdit> _accepted = [];
    private TextVersion? _better;
    private bool _isOver;

    /// <summary>The number of accepted repairs.</summary>
    public int Repairs { get; private set; }

    private TextVersion Current => _better ?? start;

    /// <summary>The better text; null if no repair makes it better.</summary>
    public TextVersion? Run()
    {
        Try(0, chosen.Count);
        return _better;
    }

    private void Try(int first, int count)
    {
        if (_isOver || fixer.IsExhausted)
        {
            return;
        }
        FixCandidate[] group = [.. chosen.Skip(first).Take(count)];
        List<TextEdit> edits = [.. _accepted, .. group.SelectMany(static candidate => candidate.Edits)];
        TextVersion? next = fixer.Apply(start, edits);
        if (next is not null && next.IsBetterThan(Current, _phase, count, Array.Exists(group, static candidate => candidate.Removes)))
        {
            (_accepted, _better) = (edits, next);
            Repairs += count;
        }
        else if (count > 1)
        {
            Try(first, count / 2);
            Try(first + (count / 2), count - (count / 2));
        }
        else if (next is null)
        {
            fixer.Withhold(group[0].Finding, "it cannot be applied");
        }
        else
        {
            Judge(group[0], next, edits);
        }
    }

    // A repair that is not better by itself may have shown a mistake that was hidden before: then the repair of that one belongs to it.
    private void Judge(FixCandidate candidate, TextVersion next, List<TextEdit> edits)
    {
        Finding[] shown = NewFindings(start, next, edits);
        Finding? brought = Array.Find(shown, static found => found.Severity == TextSeverity.Error);
        TextVersion version = next;
        for (int steps = 1; steps < MostSteps && !fixer.IsExhausted; steps++)
        {
            List<FixCandidate> more = fixer.Choose(shown, version);
            edits = [.. more.SelectMany(static found => found.Edits)];
            if (more.Count == 0 || fixer.Apply(version, edits) is not { } after)
            {
                break;
            }
            if (after.IsBetterThan(Current, _phase, 1, candidate.Removes))
            {
                (_better, _isOver) = (after, true);
                Repairs += steps + 1;
                return;
            }
            shown = NewFindings(version, after, edits);
            version = after;
        }
        fixer.Withhold(candidate.Finding, !Current.Comments.AreKeptIn(next.Comments) ? "it would remove a comment"
            : brought is null ? "it would not resolve the finding"
            : $"it would bring {brought.Id}: {brought.Message}");
    }

    private static Finding[] NewFindings(TextVersion before, TextVersion after, List<TextEdit> edits)
    {
        var moved = new MovedSpans(edits);
        SourceSpan[] old = Array.ConvertAll(before.Findings, finding => moved.Of(before.SpanOf(finding)));
        return Array.FindAll(after.Findings, found =>
        {
            SourceSpan span = after.SpanOf(found);
            return !before.Findings.Where((finding, i) =>
                finding.Id == found.Id && finding.Message.Equals(found.Message) && MovedSpans.Touch(old[i], span)).Any();
        });
    }
}
