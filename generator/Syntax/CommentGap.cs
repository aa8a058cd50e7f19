using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The comments between two tokens, classified like protoc does.</summary>
/// <remarks>
/// A comment on the line of the token before it trails that token, and so does a block of comments on the lines below it that
/// a blank line follows. The last block, where no blank line follows, leads the next token. All others are detached.
/// </remarks>
internal ref struct CommentGap
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly int _end;
    private readonly ByteBuffer _buffer;
    private readonly bool _isBefore;
    private int _position;
    private int _flushed;
    private bool _isPending;
    private bool _pendingIsLines;
    private bool _mayTrail;

    private CommentGap(ReadOnlySpan<byte> source, int start, int end, ByteBuffer buffer, bool isBefore)
    {
        _source = source;
        _position = start;
        _end = end;
        _buffer = buffer;
        _isBefore = isBefore;
        _mayTrail = start > 0;
    }

    public string? Leading { get; private set; }

    public string? Trailing { get; private set; }

    public SyntaxList<string> Detached;

    /// <summary>The comments of the token after the gap: leading and detached.</summary>
    public static CommentGap ReadBefore(ReadOnlySpan<byte> source, int start, int end, ByteBuffer buffer) =>
        Read(new CommentGap(source, start, end, buffer, isBefore: true), endsScope: false);

    /// <summary>The trailing comment of the token before the gap.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="start">Where the token before the gap ends.</param>
    /// <param name="end">Where the token after the gap starts.</param>
    /// <param name="buffer">A reusable buffer.</param>
    /// <param name="endsScope">Whether the token after the gap closes something, so that no comment leads it.</param>
    public static CommentGap ReadAfter(ReadOnlySpan<byte> source, int start, int end, ByteBuffer buffer, bool endsScope) =>
        Read(new CommentGap(source, start, end, buffer, isBefore: false), endsScope);

    private static CommentGap Read(CommentGap gap, bool endsScope)
    {
        int start = gap._position;
        int anchor = gap.ReadSameLine();
        gap.ReadLines();
        if (endsScope)
        {
            gap.Flush();
        }
        else if (start > 0 && gap._source.Slice(anchor, gap._end - anchor).IndexOf((byte)'\n') < 0)
        {
            gap.DetachSole();
        }
        gap.Leading = gap._isBefore ? gap.TakePending() : null;
        return gap;
    }

    // Returns the end of the comments on the line of the token before.
    private int ReadSameLine()
    {
        if (_position == 0)
        {
            // A byte order mark is not a comment.
            _position = _source.Length > 2 && _source[0] == 0xEF && _source[1] == 0xBB && _source[2] == 0xBF ? 3 : 0;
            return 0;
        }
        SkipSpaces();
        int anchor = _position;
        if (TryReadComment())
        {
            anchor = _pendingIsLines ? anchor : _position;
            Flush();
            if (!_pendingIsLines)
            {
                SkipSpaces();
            }
        }
        TrySkipLineEnd();
        return anchor;
    }

    private void ReadLines()
    {
        while (_position < _end)
        {
            SkipSpaces();
            if (TrySkipLineEnd())
            {
                Flush();
                _mayTrail = false;
            }
            else if (!TryReadComment())
            {
                return;
            }
            else if (!_pendingIsLines)
            {
                SkipSpaces();
                TrySkipLineEnd();
            }
        }
    }

    // Between two tokens on one line a comment could belong to either.
    private void DetachSole()
    {
        if (Trailing is not null && !_isPending && _flushed == 1)
        {
            Detached.Add(Trailing);
            Trailing = null;
        }
    }

    private void SkipSpaces()
    {
        while (_position < _end && _source[_position] != '\n' && Characters.IsWhiteSpace(_source[_position]))
        {
            _position++;
        }
    }

    private bool TrySkipLineEnd()
    {
        if (_position >= _end || _source[_position] != '\n')
        {
            return false;
        }
        _position++;
        return true;
    }

    private bool TryReadComment()
    {
        if (_position + 1 >= _end || _source[_position] != '/')
        {
            return false;
        }
        bool isLine = _source[_position + 1] == '/';
        if (!isLine || !_pendingIsLines)
        {
            Flush();
        }
        if (!_isPending)
        {
            _isPending = true;
            _buffer.Clear();
        }
        _pendingIsLines = isLine;
        ReadOnlySpan<byte> rest = _source.Slice(_position + 2, _end - _position - 2);
        int length = isLine ? rest.IndexOf((byte)'\n') : rest.IndexOf("*/"u8);
        _position = length < 0 ? _end : _position + 2 + length + (isLine ? 1 : 2);
        ReadOnlySpan<byte> content = length < 0 ? rest : rest.Slice(0, length);
        if (isLine)
        {
            AddLine(TrimStart(content, '/'));
        }
        else
        {
            AddBlock(TrimStart(content, '*'));
        }
        return true;
    }

    private void AddBlock(ReadOnlySpan<byte> content)
    {
        bool isFirst = true;
        while (true)
        {
            int lineEnd = content.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = lineEnd < 0 ? content : content.Slice(0, lineEnd);
            if (!isFirst)
            {
                while (line.Length > 0 && Characters.IsWhiteSpace(line[0]))
                {
                    line = line.Slice(1);
                }
                line = line.Length > 0 && line[0] == '*' ? line.Slice(1) : line;
            }
            AddLine(line);
            if (lineEnd < 0)
            {
                return;
            }
            isFirst = false;
            content = content.Slice(lineEnd + 1);
        }
    }

    private void AddLine(ReadOnlySpan<byte> line)
    {
        while (line.Length > 0 && Characters.IsWhiteSpace(line[line.Length - 1]))
        {
            line = line.Slice(0, line.Length - 1);
        }
        _buffer.Append(line.Length > 0 && line[0] == ' ' ? line.Slice(1) : line);
        _buffer.Append((byte)'\n');
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text, char sign)
    {
        while (text.Length > 0 && text[0] == sign)
        {
            text = text.Slice(1);
        }
        return text;
    }

    private void Flush()
    {
        if (!_isPending)
        {
            return;
        }
        _flushed++;
        if (_mayTrail)
        {
            Trailing = TakePending();
            _mayTrail = false;
        }
        else if (_isBefore)
        {
            Detached.Add(TakePending()!);
        }
        _isPending = false;
    }

    private string? TakePending()
    {
        ReadOnlySpan<byte> text = _isPending ? _buffer.Bytes : default;
        while (text.Length > 0 && text[0] == '\n')
        {
            text = text.Slice(1);
        }
        while (text.Length > 0 && text[text.Length - 1] == '\n')
        {
            text = text.Slice(0, text.Length - 1);
        }
        return _isPending ? Utf8.Decode(text) : null;
    }
}
