namespace AmctGen.Text;

/// <summary>
/// Reads a text line by line. Line ends are those of .NET's line readers: line feeds, carriage returns, form feeds and Unicode's line ends.
/// </summary>
/// <param name="text">The text.</param>
sealed class TableLineReader(string text)
{
    private string _line = "";
    private int _next;
    private int _start;

    // The position up to which the bytes of the text have been counted.
    private int _counted;
    private int _bytes;
    private int _bytesAtStart;

    /// <summary>The number of the current line, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next line; false at the end of the text.</summary>
    public bool TryRead(out string line)
    {
        if (_next > text.Length)
        {
            line = "";
            return false;
        }
        _bytesAtStart = BytesBefore(_next);
        _start = _next;
        int end = _start;
        while (end < text.Length && !EndsLine(text[end]))
        {
            end++;
        }
        _next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        _line = line = text.Substring(_start, end - _start);
        Number++;
        return true;
    }

    /// <summary>The location of a part of the current line. Requests from left to right are the fastest.</summary>
    /// <param name="start">Where it starts in the line.</param>
    /// <param name="length">Its length.</param>
    public LayerPlace Place(int start, int length)
    {
        int end = Math.Min(start + length, _line.Length);
        int from = BytesBefore(_start + start);
        int to = BytesBefore(_start + end);
        return new LayerPlace(SourceSpan.FromBounds(from, to), new SourceLocation(Number, start + 1), new SourceLocation(Number, end + 1));
    }

    private static bool EndsLine(char character) => character is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private int BytesBefore(int index)
    {
        if (index < _counted)
        {
            _counted = _start;
            _bytes = _bytesAtStart;
        }
        for (; _counted < index && _counted < text.Length; _counted++)
        {
            // The two halves of a surrogate pair have four bytes together.
            char character = text[_counted];
            _bytes += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
        }
        return _bytes;
    }
}
