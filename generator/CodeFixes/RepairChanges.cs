using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.CodeFixes;

/// <summary>The edits of the repairs of several diagnostics in one file.</summary>
internal static class RepairChanges
{
    /// <summary>
    /// The edits, in the order of their locations. The edits of one repair belong together: if one of them overlaps an edit of an earlier
    /// repair, all of them are left out.
    /// </summary>
    public static IReadOnlyList<TextChange> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var all = new List<TextChange>();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static found => found.Location.SourceSpan.Start))
        {
            TextChange[] edits = [.. RepairProperty.Read(diagnostic.Properties)
                .Select(static edit => new TextChange(new TextSpan(edit.Start, edit.Length), edit.NewText))];
            if (!edits.Any(edit => all.Exists(other => Overlaps(other.Span, edit.Span))))
            {
                all.AddRange(edits);
            }
        }
        all.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return all;
    }

    private static bool Overlaps(TextSpan left, TextSpan right) =>
        left.Start == right.Start || (left.Start < right.End && right.Start < left.End);
}
