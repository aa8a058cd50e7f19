namespace AmctGen.Text;

/// <summary>A text with corrections, and the locations of its parts in the original text.</summary>
sealed class CorrectedText
{
    // The start of each change in the corrected text, its length there, and its span in the original text.
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly SourceSpan[] _originals;

    private CorrectedText(TextDocument original, List<Correction> corrections, TextEdit[] edits, byte[] text)
    {
        Original = original;
        Corrections = corrections;
        Text = text;
        _starts = new int[edits.Length];
        _lengths = new int[edits.Length];
        _originals = Array.ConvertAll(edits, static edit => edit.Span);
        int moved = 0;
        for (int i = 0; i < edits.Length; i++)
        {
            _starts[i] = edits[i].Span.Start + moved;
            _lengths[i] = Utf8.Encode(edits[i].NewText).Length;
            moved += _lengths[i] - edits[i].Span.Length;
        }
    }

    /// <summary>The document of the original text.</summary>
    public TextDocument Original { get; }

    /// <summary>The corrections, in the order in which they were found.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>The corrected text.</summary>
    public byte[] Text { get; }

    /// <summary>Corrects a text; null if there is nothing to correct.</summary>
    public static CorrectedText? Of(TextDocument original, List<Correction> corrections)
    {
        TextEdit[] edits = [.. corrections.SelectMany(static correction => correction.Reading)];
        Array.Sort(edits, static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return edits.Length > 0 && TextEdit.TryApply(original.Text.Span, edits, out byte[] text)
            ? new CorrectedText(original, corrections, edits, text)
            : null;
    }

    /// <summary>The span in the original text. Characters that were removed at its ends are outside of it.</summary>
    public SourceSpan ToOriginal(SourceSpan span)
    {
        int end = ToOriginal(span.End, isStart: false);
        return span.Length == 0 ? new SourceSpan(end, 0) : SourceSpan.FromBounds(ToOriginal(span.Start, isStart: true), end);
    }

    private int ToOriginal(int offset, bool isStart)
    {
        int index = Array.BinarySearch(_starts, offset);
        index = index >= 0 ? index : ~index - 1;
        // Removals next to each other have the same location.
        while (isStart && index >= 0 && index + 1 < _starts.Length && _starts[index + 1] == _starts[index])
        {
            index++;
        }
        while (!isStart && index >= 0 && _starts[index] == offset)
        {
            index--;
        }
        if (index < 0)
        {
            return offset;
        }
        int after = offset - _starts[index] - _lengths[index];
        return after >= 0 ? _originals[index].End + after : isStart ? _originals[index].Start : _originals[index].End;
    }
}
