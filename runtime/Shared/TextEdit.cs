namespace AmctGen.Text;

/// <summary>One change to a text: new text for a span of it. An empty span inserts text, an empty text removes the span.</summary>
/// <param name="Span">The replaced span, in UTF-8 bytes.</param>
/// <param name="NewText">The replacement.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>Creates an insertion before the byte at an offset.</summary>
    internal static TextEdit Insert(int offset, string text) => new(new SourceSpan(offset, 0), text);

    /// <summary>Creates a removal of a span.</summary>
    internal static TextEdit Remove(SourceSpan span) => new(span, "");

    /// <summary>Applies edits, in any order, to a text; all other bytes are unchanged.</summary>
    /// <param name="text">The text of the spans.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="changed">The changed text.</param>
    /// <returns>
    /// False if an edit is outside of the text, starts inside another one, or starts where another one starts: the order of two texts at
    /// one location
    /// would be ambiguous.
    /// </returns>
    internal static bool TryApply(ReadOnlySpan<byte> text, IEnumerable<TextEdit> edits, out byte[] changed)
    {
        TextEdit[] ordered = [.. edits];
        Array.Sort(ordered, static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        byte[][] added = Array.ConvertAll(ordered, static edit => Utf8.Encode(edit.NewText));
        changed = [];
        int length = text.Length;
        for (int i = 0; i < ordered.Length; i++)
        {
            SourceSpan span = ordered[i].Span;
            int least = i == 0 ? 0 : Math.Max(ordered[i - 1].Span.Start + 1, ordered[i - 1].Span.End);
            if (span.Start < least || span.Length < 0 || span.Length > text.Length - span.Start)
            {
                return false;
            }
            length += added[i].Length - span.Length;
        }
        changed = new byte[length];
        Span<byte> rest = changed;
        int position = 0;
        for (int i = 0; i < ordered.Length; i++)
        {
            ReadOnlySpan<byte> kept = text.Slice(position, ordered[i].Span.Start - position);
            kept.CopyTo(rest);
            added[i].CopyTo(rest.Slice(kept.Length));
            rest = rest.Slice(kept.Length + added[i].Length);
            position = ordered[i].Span.End;
        }
        text.Slice(position).CopyTo(rest);
        return true;
    }
}
