using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>Chooses repairs that can be applied at once: those whose edits do not touch.</summary>
internal sealed class RepairChoice
{
    private readonly List<SourceSpan> _taken = [];
    private readonly string _lineEnd;

    private RepairChoice(string lineEnd) => _lineEnd = lineEnd;

    /// <summary>The candidates, in the order of the findings. Of two that conflict, the first is chosen.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="text">The text, whose line ends new lines get.</param>
    public static List<FixCandidate> Of(IEnumerable<Finding> findings, ReadOnlySpan<byte> text)
    {
        var choice = new RepairChoice(Trivia.LineEnd(text));
        List<FixCandidate> chosen = [];
        foreach (Finding finding in findings)
        {
            if (finding.Repair is { } repair && choice.TryTake(repair))
            {
                chosen.Add(new FixCandidate(finding, [.. repair.Edits.Select(choice.WithLineEnds)]));
            }
        }
        return chosen;
    }

    private bool TryTake(Repair repair)
    {
        List<(int Index, SourceSpan Span)> places = [];
        foreach (TextEdit edit in repair.Edits)
        {
            int index = _taken.BinarySearch(edit.Span, Comparer<SourceSpan>.Create(static (left, right) =>
                left.Start.CompareTo(right.Start)));
            index = index < 0 ? ~index : index;
            if ((index > 0 && MovedSpans.Touch(_taken[index - 1], edit.Span))
                || (index < _taken.Count && MovedSpans.Touch(_taken[index], edit.Span)))
            {
                return false;
            }
            places.Add((index, edit.Span));
        }
        for (int i = places.Count - 1; i >= 0; i--)
        {
            _taken.Insert(places[i].Index, places[i].Span);
        }
        return true;
    }

    private TextEdit WithLineEnds(TextEdit edit) =>
        _lineEnd == "\n" || !edit.NewText.Contains('\n', StringComparison.Ordinal) ? edit
        : edit with { NewText = edit.NewText.ReplaceLineEndings(_lineEnd) };
}
