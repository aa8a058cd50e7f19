using System.Globalization;
using System.Text;
using AmctGen.Samples;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>A line of a file as a terminal shows it: tabs expanded, hidden characters named, and cut if it is too long.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;
    private const string Cut = "...";

    // The first column of each UTF-16 unit of the kept part, and the column after it.
    private readonly int[] _columns;
    private readonly int _first;

    private DisplayLine(string text, int first, int[] columns) => (Text, _first, _columns) = (text, first, columns);

    public string Text { get; }

    /// <summary>Shows a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="focus">The UTF-16 unit that stays visible if the line is cut.</param>
    /// <param name="width">The number of columns.</param>
    public static DisplayLine Create(string line, int focus, int width)
    {
        width = Math.Max(width, 4 * Cut.Length);
        focus = Math.Clamp(focus, 0, line.Length);
        int first = Math.Max(0, focus - width);
        int last = Math.Min(line.Length, focus + width);
        // A pair is not split.
        first -= first > 0 && char.IsLowSurrogate(line[first]) ? 1 : 0;
        last += last < line.Length && char.IsLowSurrogate(line[last]) ? 1 : 0;
        List<(int Index, string Text, int Width)> pieces = Pieces(line, first, last);
        if (first == 0 && last == line.Length && pieces.Sum(static piece => piece.Width) <= width)
        {
            return Join(pieces, "", "", last);
        }
        int focused = Math.Max(0, pieces.FindLastIndex(piece => piece.Index <= focus));
        // A third of the room shows what precedes.
        int start = focused;
        for (int room = (width / 3) - Cut.Length; start > 0 && pieces[start - 1].Width <= room; start--)
        {
            room -= pieces[start - 1].Width;
        }
        bool isCutBefore = start > 0 || first > 0;
        int end = start;
        int rest = width - (isCutBefore ? 2 : 1) * Cut.Length;
        while (end < pieces.Count && pieces[end].Width <= rest)
        {
            rest -= pieces[end++].Width;
        }
        bool isCutAfter = end < pieces.Count || last < line.Length;
        int lastIndex = end < pieces.Count ? pieces[end].Index : last;
        return Join(pieces[start..end], isCutBefore ? Cut : "", isCutAfter ? Cut : "", lastIndex);
    }

    /// <summary>The column of a UTF-16 unit of the line, from 0; for a part that is cut off, the nearest column.</summary>
    public int ColumnOf(int index) => _columns[Math.Clamp(index - _first, 0, _columns.Length - 1)];

    private static List<(int Index, string Text, int Width)> Pieces(string line, int first, int last)
    {
        List<(int, string, int)> pieces = [];
        int column = 0;
        for (int i = first; i < last;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(i), out Rune rune, out int length);
            (string text, int width) = line[i] == '\t' ? Blanks(TabWidth - (column % TabWidth))
                : Shown.IsHidden(line, i) && line[i] != ' ' ? Named(rune)
                : (line.Substring(i, length), DisplayWidth.Of(rune));
            pieces.Add((i, text, width));
            column += width;
            i += length;
        }
        return pieces;
    }

    private static (string Text, int Width) Blanks(int count) => (new string(' ', count), count);

    private static (string Text, int Width) Named(Rune rune)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        return (name, name.Length);
    }

    private static DisplayLine Join(List<(int Index, string Text, int Width)> pieces, string before, string after, int end)
    {
        int first = pieces.Count == 0 ? end : pieces[0].Index;
        int[] columns = new int[end - first + 1];
        var text = new StringBuilder(before);
        int column = before.Length;
        for (int i = 0; i < pieces.Count; i++)
        {
            text.Append(pieces[i].Text);
            int next = i + 1 < pieces.Count ? pieces[i + 1].Index : end;
            Array.Fill(columns, column, pieces[i].Index - first, next - pieces[i].Index);
            column += pieces[i].Width;
        }
        columns[^1] = column;
        return new DisplayLine(text.Append(after).ToString(), first, columns);
    }
}
