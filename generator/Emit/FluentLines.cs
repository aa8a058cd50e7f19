using System.Text;

namespace AmctGen.Generator.Emit;

/// <summary>The lines of a chain of calls, with the comments of the text that they are converted from.</summary>
/// <param name="comments">The comments by ascending offset; a trailing comment is after other text on its line.</param>
internal sealed class FluentLines(IReadOnlyList<(int Offset, bool IsTrailing, string Text)> comments)
{
    private const int Width = 4;

    private readonly List<Line> _lines = [];
    private int _written;

    /// <summary>Starts a line.</summary>
    public void Add(int indent, string text) => _lines.Add(new Line(indent, text));

    /// <summary>Appends to the last line, or adds a line if the last one is a comment.</summary>
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

    /// <summary>Adds the comments before an offset that are not written yet.</summary>
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

    /// <summary>Whether a comment before an offset is not written yet.</summary>
    public bool HasComment(int offset) => _written < comments.Count && comments[_written].Offset < offset;

    /// <summary>The text. All lines except the first are indented.</summary>
    /// <param name="indentation">The indentation of the line where the text starts.</param>
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
