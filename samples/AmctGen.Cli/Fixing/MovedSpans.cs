using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>Maps spans of a text to the text after edits. A place in a replaced part may be anywhere in the replacement.</summary>
internal sealed class MovedSpans
{
    private readonly (SourceSpan Span, int NewLength)[] _edits;

    public MovedSpans(IEnumerable<TextEdit> edits) => _edits = [.. edits
        .Select(static edit => (edit.Span, System.Text.Encoding.UTF8.GetByteCount(edit.NewText)))
        .OrderBy(static edit => edit.Span.Start)];

    /// <summary>Where the parts of a span may be after the edits.</summary>
    public SourceSpan Of(SourceSpan span) => SourceSpan.FromBounds(Of(span.Start).Start, Of(span.End).End);

    /// <summary>Whether two spans overlap or touch.</summary>
    public static bool Touch(SourceSpan left, SourceSpan right) => left.Start <= right.End && right.Start <= left.End;

    private SourceSpan Of(int offset)
    {
        int moved = 0;
        foreach ((SourceSpan span, int newLength) in _edits)
        {
            if (offset < span.Start)
            {
                break;
            }
            if (offset <= span.End)
            {
                return new SourceSpan(span.Start + moved, newLength);
            }
            moved += newLength - span.Length;
        }
        return new SourceSpan(offset + moved, 0);
    }
}
