using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The comments between two tokens, told apart as protoc does.</summary>
/// <remarks>
/// A comment on the line of the token before it trails that token, and so does a block of comments on the lines below it that
/// a blank line follows. The last block, where no blank line follows, leads the next token. All others are detached.
/// </remarks>
internal ref struct CommentGap
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly int _end;
    private int _position;
    private StringBuilder? _pending;
    private bool _pendingIsLines;
    private bool _mayTrail;

    private CommentGap(ReadOnlySpan<byte> source, int start, int end)
    {
        _source = source;
        _position = start;
        _end = end;
        _mayTrail = start > 0;
    }

    public string? Leading { get; private set; }

    public string? Trailing { get; private set; }

    public SyntaxList<string> Detached;

    /// <param name="source">The whole text.</param>
    /// <param name="start">Where the token before the gap ends.</param>
    /// <param name="end">Where the token behind the gap starts.</param>
    /// <param name="endsScope">Whether that token closes something: then no comment leads it.</param>
    public static CommentGap Read(ReadOnlySpan<byte> source, int start, int end, bool endsScope)
    {
        var gap = new CommentGap(source, start, end);
        int anchor = gap.ReadSameLine();
        gap.ReadLines();
        if (endsScope)
        {
            gap.Flush();
        }
        else if (start > 0 && source.Slice(anchor, end - anchor).IndexOf((byte)'\n') < 0)
        {
            gap.DetachSole();
        }
        gap.Leading = gap.TakePending();
        return gap;
    }

    // Returns the end of what stands on the line of the token before.
    private int ReadSameLine()
    {
        if (_position == 0)
        {
            // A byte order mark is no comment.
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
        if (Trailing is not null && _pending is null && Detached.Count == 0)
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
        _pending ??= new StringBuilder();
        while (line.Length > 0 && Characters.IsWhiteSpace(line[line.Length - 1]))
        {
            line = line.Slice(0, line.Length - 1);
        }
        _pending.Append(Utf8.Decode(line.Length > 0 && line[0] == ' ' ? line.Slice(1) : line)).Append('\n');
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
        string? comment = TakePending();
        if (comment is null)
        {
            return;
        }
        if (_mayTrail)
        {
            Trailing = comment;
            _mayTrail = false;
        }
        else
        {
            Detached.Add(comment);
        }
    }

    private string? TakePending()
    {
        string? comment = _pending?.ToString().Trim('\n');
        _pending = null;
        return comment;
    }
}
