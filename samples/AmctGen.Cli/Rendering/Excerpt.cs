using System.Globalization;
using AmctGen.Cli.Diffs;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>Writes lines of the file of a finding, with their numbers before them.</summary>
internal sealed class Excerpt
{
    // More lines of a place or of a repair are left out.
    private const int MostLines = 4;
    private const int MostChanges = 8;

    // A file in one line could have as many repairs as characters.
    private const int MostBytes = 100_000;

    private const string Separator = " | ";

    private readonly TextWriter _error;
    private readonly int _width;
    private readonly TerminalStyle _style;
    private readonly FindingFile _file;
    private readonly int _digits;

    /// <summary>Creates the excerpts of a finding.</summary>
    /// <param name="error">The text to append to.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="style">The colours.</param>
    /// <param name="finding">The finding.</param>
    public Excerpt(TextWriter error, int width, TerminalStyle style, Finding finding)
    {
        (_error, _style, _file) = (error, style, finding.File);
        int last = finding.Related.Select(static place => place.Location.Line).Append(finding.Place?.End.Line ?? 1).Max();
        _digits = Math.Max(3, last.ToString(CultureInfo.InvariantCulture).Length + 1);
        _width = width - _digits - Separator.Length;
    }

    /// <summary>Writes the lines of a place, and marks below each of them.</summary>
    /// <param name="place">The place.</param>
    /// <param name="mark">The mark below the characters of the place.</param>
    /// <param name="style">The style of the marks.</param>
    /// <param name="label">A text after the last marks; may be empty.</param>
    public void WriteMarked(FindingPlace place, char mark, string style, string label)
    {
        (SourceLocation start, SourceLocation end) = place;
        if (start.Line > _file.Lines.LineCount || _file.Text.Length == 0)
        {
            return;
        }
        int last = end.Column == 1 && end.Line > start.Line ? end.Line - 1 : end.Line;
        for (int line = start.Line; line <= last; line++)
        {
            if (line - start.Line == MostLines - 1 && line < last)
            {
                _error.WriteLine(_style.Of(TerminalStyle.Blue, "...".PadLeft(_digits)));
                line = last;
            }
            string text = _file.LineText(line);
            int from = line == start.Line ? start.Column - 1 : text.Length - text.TrimStart().Length;
            int to = line == end.Line ? end.Column - 1 : text.Length;
            WriteLine(line, text, from, to, (mark, style, line == last ? label : ""));
        }
    }

    /// <summary>Writes a remark that is not about a single line.</summary>
    /// <param name="kind">The kind of remark.</param>
    /// <param name="text">The remark.</param>
    public void WriteRemark(string kind, string text) =>
        _error.WriteLine($"{new string(' ', _digits + 1)}{_style.Of(TerminalStyle.Cyan, kind + ":")} {text}");

    /// <summary>Writes the lines that a repair changes, before and after.</summary>
    public void WriteRepair(Repair repair)
    {
        LineMap lines = _file.Lines;
        int first = lines.LineOf(repair.Edits[0].Span.Start);
        int last = lines.LineOf(repair.Edits[^1].Span.End);
        int start = lines.LineStart(first);
        int end = last + 1 < lines.LineCount ? lines.LineStart(last + 1) : _file.Text.Length;
        ReadOnlySpan<byte> part = _file.Text.AsSpan(start, end - start);
        IEnumerable<TextEdit> edits = repair.Edits.Select(edit => edit with { Span = edit.Span with { Start = edit.Span.Start - start } });
        if (part.Length > MostBytes || !TextEdit.TryApply(part, edits, out byte[] changed))
        {
            return;
        }
        string[] old = TextLines.Of(part);
        string[] @new = TextLines.Of(changed);
        int left = MostChanges;
        foreach ((Range oldRange, Range newRange) in LineDiff.Find(old, @new))
        {
            WriteChanges('-', old[oldRange], first + oldRange.Start.Value + 1, @new[newRange], TerminalStyle.Removed, ref left);
            WriteChanges('+', @new[newRange], first + newRange.Start.Value + 1, old[oldRange], TerminalStyle.Green, ref left);
        }
        if (left < 0)
        {
            _error.WriteLine(_style.Of(TerminalStyle.Blue, "...".PadLeft(_digits)));
        }
    }

    private void WriteChanges(char mark, string[] texts, int line, string[] others, string style, ref int left)
    {
        for (int i = 0; i < texts.Length; i++, line++)
        {
            if (left-- > 0)
            {
                string text = texts[i].TrimEnd('\r', '\n');
                int focus = i < others.Length ? text.AsSpan().CommonPrefixLength(others[i]) : 0;
                string shown = DisplayLine.Create(text, focus, _width).Text;
                _error.WriteLine(_style.Of(style, $"{Number(line)} {mark} {shown}".TrimEnd()));
            }
        }
    }

    private void WriteLine(int line, string text, int from, int to, (char Mark, string Style, string Label) marks)
    {
        DisplayLine shown = DisplayLine.Create(text, from, _width);
        string gutter = _style.Of(TerminalStyle.Blue, $"{Number(line)}{(shown.Text.Length == 0 ? Separator.TrimEnd() : Separator)}");
        _error.WriteLine(gutter + shown.Text);
        int column = shown.ColumnOf(from);
        int count = Math.Max(1, shown.ColumnOf(to) - column);
        string label = marks.Label.Length == 0 ? "" : " " + marks.Label;
        _error.WriteLine(_style.Of(TerminalStyle.Blue, new string(' ', _digits) + Separator) + new string(' ', column)
            + _style.Of(marks.Style, new string(marks.Mark, count) + label));
    }

    private string Number(int line) => line.ToString(CultureInfo.InvariantCulture).PadLeft(_digits);
}
