using System.Text;

namespace AmctGen.Text;

/// <summary>
/// Edits of a text, collected in any order and applied together. An edit may contain a part of the text that moves, with the edits inside
/// it.
/// </summary>
sealed class DocumentEdits(ReadOnlyMemory<byte> source)
{
    private readonly List<(SourceSpan Span, List<Piece> Pieces)> _edits = [];

    /// <summary>Replaces a span of the text. If two overlap, the inner one only applies if its location is moved.</summary>
    public void Replace(SourceSpan span, List<Piece> pieces) => _edits.Add((span, pieces));

    /// <summary>Replaces a span of the text with new text.</summary>
    public void Replace(SourceSpan span, string text) => Replace(span, [new Piece(text)]);

    public byte[] Apply()
    {
        _edits.Sort(static (first, second) => Order(first.Span).CompareTo(Order(second.Span)));
        var result = new List<byte>(source.Length + 64);
        Append(result, 0, source.Length);
        return [.. result];
    }

    // Insertions before replacements, outer before inner.
    private static (int Start, int Kind, int Length) Order(SourceSpan span) => (span.Start, span.Length == 0 ? 0 : 1, -span.Length);

    private void Append(List<byte> result, int start, int end)
    {
        int position = start;
        for (int i = FirstFrom(start); i < _edits.Count && _edits[i].Span.Start <= end; i++)
        {
            (SourceSpan span, List<Piece> pieces) = _edits[i];
            if (span.Start < position || span.End > end)
            {
                continue;
            }
            Append(result, source.Span[position..span.Start]);
            foreach (Piece piece in pieces)
            {
                if (piece.Text is { } text)
                {
                    Append(result, Encoding.Latin1.GetBytes(text));
                }
                else
                {
                    Append(result, piece.Moved.Start, piece.Moved.End);
                }
            }
            position = span.End;
        }
        Append(result, source.Span[position..end]);
    }

    private int FirstFrom(int start)
    {
        int low = 0;
        int high = _edits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_edits[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    // Tokens that an edit brings together must not become one token.
    private static void Append(List<byte> result, ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && result.Count > 0 && EndsToken(result[^1]) && (Characters.ContinuesIdentifier(text[0]) || text[0] == '['))
        {
            result.Add((byte)' ');
        }
        result.AddRange(text);
    }

    private static bool EndsToken(byte value) =>
        Characters.ContinuesIdentifier(value) || value is (byte)'}' or (byte)'>' or (byte)']' or (byte)'"' or (byte)'\'';

    /// <summary>A part of a replacement: new text with one character per byte, or a span of the source that moves here.</summary>
    internal readonly record struct Piece(string? Text, SourceSpan Moved = default);
}
