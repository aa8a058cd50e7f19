using System.Text;

namespace AmctGen.Generator.Emit;

/// <summary>The lines of a chain of calls, with the comments of the text that it is written from.</summary>
/// <param name="comments">The comments, in the order of their places; a trailing one is after something else on its line.</param>
internal sealed class FluentLines(IReadOnlyList<(int Offset, bool IsTrailing, string Text)> comments)
{
    private const int Width = 4;

    private readonly List<Line> _lines = [];
    private int _written;

    /// <summary>Starts a line.</summary>
    public void Add(int indent, string text) => _lines.Add(new Line(indent, text));

    /// <summary>Continues the last line; after a comment, on a line of its own.</summary>
    public void Append(int indent, string text)
    {
        if (_lines[_lines.Count - 1] is { Text.Length: > 0 } last)
        {
            last.Text += text;
        }
        else
        {
            Add(indent, text);
        }
    }

    /// <summary>Writes the comments before an offset.</summary>
    public void WriteComments(int offset, int indent)
    {
        for (; _written < comments.Count && comments[_written].Offset < offset; _written++)
        {
            (_, bool isTrailing, string text) = comments[_written];
            if (isTrailing && _lines[_lines.Count - 1] is { Text.Length: > 0, Comment: null } last)
            {
                last.Comment = text;
            }
            else
            {
                _lines.Add(new Line(indent, "") { Comment = text });
            }
        }
    }

    /// <summary>Whether a comment is before an offset.</summary>
    public bool HasComment(int offset) => _written < comments.Count && comments[_written].Offset < offset;

    /// <summary>The text; all lines but the first are indented.</summary>
    /// <param name="indentation">The indentation of the line that the text is written in.</param>
    /// <param name="newLine">The end of a line.</param>
    public string ToString(string indentation, string newLine)
    {
        var text = new StringBuilder();
        foreach (Line line in _lines)
        {
            if (text.Length > 0)
            {
                text.Append(newLine).Append(indentation).Append(' ', line.Indent * Width);
            }
            text.Append(line.Text);
            if (line.Comment is not null)
            {
                text.Append(line.Text.Length > 0 ? " //" : "//").Append(line.Comment);
            }
        }
        return text.ToString();
    }

    private sealed class Line(int indent, string text)
    {
        public int Indent => indent;

        public string Text { get; set; } = text;

        public string? Comment { get; set; }
    }
}
