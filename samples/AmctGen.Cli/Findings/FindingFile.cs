using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>A file that findings are about: its path as typed, and its text for excerpts and repairs.</summary>
/// <remarks>For one thread: the text and the lines are only read when they are needed.</remarks>
internal sealed class FindingFile
{
    private readonly Func<byte[]?> _read;
    private byte[]? _text;
    private LineMap? _lines;
    private (int Line, string Text) _lastLine;

    /// <summary>A file that has been read.</summary>
    public FindingFile(string path, byte[] text)
        : this(path, () => text)
    {
    }

    /// <summary>A file whose text is only read when a rendering needs it.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="read">Reads the text in UTF-8; null if there is none.</param>
    public FindingFile(string path, Func<byte[]?> read) => (Path, _read) = (path, read);

    /// <summary>The path as typed.</summary>
    public string Path { get; }

    /// <summary>The text in UTF-8; empty if the file cannot be read.</summary>
    public byte[] Text => _text ??= _read() ?? [];

    /// <summary>The lines of the text.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>The text of a line, counted from 1, without its end.</summary>
    public string LineText(int line)
    {
        // A long line often has many findings.
        if (_lastLine.Line != line)
        {
            int start = Lines.LineStart(line - 1);
            int end = line < Lines.LineCount ? Lines.LineStart(line) : Text.Length;
            _lastLine = (line, Utf8.Decode(Text.AsSpan(start, end - start)).TrimEnd('\r', '\n'));
        }
        return _lastLine.Text;
    }

    /// <summary>The offset of a location in the text, in bytes.</summary>
    public int OffsetOf(SourceLocation location)
    {
        if (location.Line > Lines.LineCount)
        {
            return Text.Length;
        }
        int offset = Lines.LineStart(location.Line - 1);
        for (int units = location.Column - 1; units > 0 && offset < Text.Length;)
        {
            int length = Text[offset] switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            // A character outside of the basic plane is a pair of units.
            units -= length == 4 ? 2 : 1;
            offset += length;
        }
        return Math.Min(offset, Text.Length);
    }

    /// <summary>A file that cannot be read.</summary>
    public static FindingFile Unreadable(string path) => new(path, static () => null);
}
