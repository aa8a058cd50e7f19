using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>Maps the locations of a text to those after a repair. Locations in the changed part may be anywhere in the new text.</summary>
internal sealed class MovedPlaces(Repair repair)
{
    /// <summary>The place of a stretch.</summary>
    public (int Start, int End) Of(SourceSpan span) => (Of(span.Start).Start, Of(span.End).End);

    /// <summary>Where the first edit begins.</summary>
    public int Start => repair.Edits[0].Span.Start;

    /// <summary>Where the last edit ends.</summary>
    public int End => Of(repair.Edits[repair.Edits.Count - 1].Span.End).End;

    private (int Start, int End) Of(int offset)
    {
        int moved = 0;
        foreach (TextEdit edit in repair.Edits)
        {
            int length = System.Text.Encoding.UTF8.GetByteCount(edit.NewText);
            if (offset < edit.Span.Start)
            {
                break;
            }
            if (offset <= edit.Span.End)
            {
                return (edit.Span.Start + moved, edit.Span.Start + moved + length);
            }
            moved += length - edit.Span.Length;
        }
        return (offset + moved, offset + moved);
    }
}

internal static class Places
{
    /// <summary>Whether two spans overlap or touch.</summary>
    public static bool Overlaps(this (int Start, int End) left, (int Start, int End) right) => left.Start <= right.End && right.Start <= left.End;
}
