namespace AmctGen.Text;

/// <summary>Converts byte offsets of a UTF-8 text to lines and columns, and to UTF-16 offsets.</summary>
/// <remarks>
/// Line ends are \n, \r\n and a lone \r, as in the compiler. Invalid UTF-8 counts as one unit per replaced sequence, as in decoding.
/// </remarks>
sealed class LineMap
{
    private const int BlockSize = 256;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<int> _lineStarts = [0];

    private readonly bool _isAscii = true;

    // The units before each block of the text, so that many locations in one long line are found without scanning it for each.
    private int[]? _unitsBefore;

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

    /// <summary>The location of a byte, one-based.</summary>
    public SourceLocation Locate(int offset)
    {
        int line = LineOf(offset);
        return new SourceLocation(line + 1, Utf16Length(_lineStarts[line], offset) + 1);
    }

    /// <summary>The zero-based line that contains a byte.</summary>
    public int LineOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The offset of a line's first byte.</summary>
    public int LineStart(int line) => _lineStarts[line];

    /// <summary>The number of UTF-16 units in the bytes from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public int Utf16Length(int start, int end)
    {
        end = Math.Min(end, _text.Length);
        return _isAscii ? end - start : UnitsBefore(end) - UnitsBefore(start);
    }

    private int UnitsBefore(int offset)
    {
        int[] unitsBefore = _unitsBefore ?? LazyState.Publish(ref _unitsBefore, CountBlocks());
        int block = offset / BlockSize;
        int start = BlockStart(block);
        return unitsBefore[block] + Utf8.CountUtf16(_text.Span.Slice(start, offset - start));
    }

    private int[] CountBlocks()
    {
        int[] unitsBefore = new int[(_text.Length / BlockSize) + 1];
        for (int block = 1; block < unitsBefore.Length; block++)
        {
            int start = BlockStart(block - 1);
            unitsBefore[block] = unitsBefore[block - 1] + Utf8.CountUtf16(_text.Span.Slice(start, BlockStart(block) - start));
        }
        return unitsBefore;
    }

    // A block starts with a whole sequence: at most three bytes continue one.
    private int BlockStart(int block)
    {
        int start = block * BlockSize;
        for (int offset = start; offset > start - 4 && offset >= 0 && offset < _text.Length; offset--)
        {
            if ((_text.Span[offset] & 0xC0) != 0x80)
            {
                return offset;
            }
        }
        return start;
    }
}
