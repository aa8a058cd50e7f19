namespace AmctGen.Text;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns, and into UTF-16 offsets.</summary>
/// <remarks>Line ends are \n, \r\n and a lone \r, as the compiler counts them. Invalid UTF-8 counts one unit per replaced sequence, as decoding it would.</remarks>
sealed class LineMap
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<int> _lineStarts = [0];

    // In ASCII a byte is a unit: looking up many places in one long line then takes no time.
    private readonly bool _isAscii = true;

    public LineMap(ReadOnlyMemory<byte> text)
    {
        _text = text;
        ReadOnlySpan<byte> bytes = text.Span;
        for (int i = 0; i < bytes.Length; i++)
        {
            _isAscii &= bytes[i] < 0x80;
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public int LineCount => _lineStarts.Count;

    /// <summary>The place of a byte, counted from one.</summary>
    public SourceLocation Locate(int offset)
    {
        int line = LineOf(offset);
        return new SourceLocation(line + 1, Utf16Length(_lineStarts[line], offset) + 1);
    }

    /// <summary>The zero-based line that holds a byte.</summary>
    public int LineOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The offset of a line's first byte.</summary>
    public int LineStart(int line) => _lineStarts[line];

    /// <summary>How many UTF-16 units the bytes from <paramref name="start"/> to <paramref name="end"/> decode to.</summary>
    public int Utf16Length(int start, int end)
    {
        ReadOnlySpan<byte> bytes = _text.Span.Slice(start, Math.Min(end, _text.Length) - start);
        if (_isAscii)
        {
            return bytes.Length;
        }
        foreach (byte value in bytes)
        {
            if (value >= 0x80)
            {
                return Utf8.CountUtf16(bytes);
            }
        }
        return bytes.Length;
    }
}
