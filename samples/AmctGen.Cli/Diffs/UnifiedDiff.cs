using System.Globalization;
using System.Text;

namespace AmctGen.Cli.Diffs;

/// <summary>Writes the difference of two texts in the unified format, which <c>patch</c> and <c>git apply -p0</c> apply.</summary>
internal sealed class UnifiedDiff
{
    private const int Context = 3;

    private readonly StringBuilder _text = new();
    private readonly string[] _old;
    private readonly string[] _new;

    private UnifiedDiff(string[] old, string[] @new) => (_old, _new) = (old, @new);

    /// <summary>The difference; empty if the texts are equal.</summary>
    /// <param name="path">The path in the header.</param>
    /// <param name="old">The text in UTF-8 before.</param>
    /// <param name="new">The text in UTF-8 after.</param>
    public static byte[] Create(string path, ReadOnlySpan<byte> old, ReadOnlySpan<byte> @new)
    {
        var diff = new UnifiedDiff(TextLines.Of(old), TextLines.Of(@new));
        List<(Range Old, Range New)> changes = LineDiff.Find(diff._old, diff._new);
        if (changes.Count == 0)
        {
            return [];
        }
        string name = PathName(path);
        diff._text.Append("--- ").Append(name).Append("\n+++ ").Append(name).Append('\n');
        for (int first = 0, last; first < changes.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < changes.Count
                && changes[last + 1].Old.Start.Value - changes[last].Old.End.Value <= 2 * Context)
            {
                last++;
            }
            diff.AppendHunk(changes.GetRange(first, last - first + 1));
        }
        return Encoding.UTF8.GetBytes(diff._text.ToString());
    }

    private void AppendHunk(List<(Range Old, Range New)> changes)
    {
        int before = Math.Min(Context, changes[0].Old.Start.Value);
        int after = Math.Min(Context, _old.Length - changes[^1].Old.End.Value);
        int oldStart = changes[0].Old.Start.Value - before;
        int newStart = changes[0].New.Start.Value - before;
        int oldEnd = changes[^1].Old.End.Value + after;
        int newEnd = changes[^1].New.End.Value + after;
        _text.Append("@@ -").Append(Lengths(oldStart, oldEnd)).Append(" +").Append(Lengths(newStart, newEnd)).Append(" @@\n");
        int next = oldStart;
        foreach ((Range old, Range @new) in changes)
        {
            AppendLines(' ', _old, next..old.Start.Value);
            AppendLines('-', _old, old);
            AppendLines('+', _new, @new);
            next = old.End.Value;
        }
        AppendLines(' ', _old, next..oldEnd);
    }

    private void AppendLines(char mark, string[] lines, Range range)
    {
        foreach (string line in lines[range])
        {
            _text.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
            {
                _text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // An empty range is named by the line before it.
    private static string Lengths(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => (start + 1).ToString(CultureInfo.InvariantCulture),
        int count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    // As git and GNU diff write names with characters that end a name or a line.
    private static string PathName(string path)
    {
        if (!path.AsSpan().ContainsAnyInRange('\0', '\x1F') && path.AsSpan().IndexOfAny('"', '\\', '\x7F') < 0)
        {
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        }
        var quoted = new StringBuilder("\"");
        foreach (char character in path)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\x7F' => quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0')),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }
}
