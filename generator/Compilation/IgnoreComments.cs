using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// The comments <c># amctgen: ignore AMCT5020</c> of a text. Each switches off findings of one line. The build and the command obey them.
/// </summary>
/// <remarks>
/// Immutable. A comment after a value applies to its own line, and a comment on a line of its own to the next line that is not a comment.
/// </remarks>
internal sealed class IgnoreComments
{
    private const string Verb = "ignore";

    private static readonly IgnoreComments s_none = new();
    private static readonly char[] s_separators = [' ', '\t', ','];

    private readonly HashSet<(int Line, string Id)> _ignored = [];
    private List<string> _pending = [];

    private IgnoreComments()
    {
    }

    /// <summary>Reads the comments of a text in UTF-8.</summary>
    public static IgnoreComments Read(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("amctgen:"u8) < 0)
        {
            return s_none;
        }
        var comments = new IgnoreComments();
        for (int line = 1; ; line++)
        {
            int end = text.IndexOf((byte)'\n');
            comments.ReadLine(end < 0 ? text : text.Slice(0, end), line);
            if (end < 0)
            {
                return comments;
            }
            text = text.Slice(end + 1);
        }
    }

    /// <summary>Whether a finding is switched off.</summary>
    public bool Ignores(TextDiagnostic finding) =>
        IsIgnorable(finding) && Ignores(finding.Id, finding.Location.Line);

    /// <summary>Whether a finding can be switched off: anything but an error of the text, because the program would refuse it.</summary>
    public static bool IsIgnorable(TextDiagnostic finding) => IsIgnorable(finding.Id, finding.Severity);

    /// <summary>Whether findings can be switched off: anything but an error of the text, because the program would refuse it.</summary>
    /// <param name="id">The id of the findings.</param>
    /// <param name="severity">Their severity.</param>
    public static bool IsIgnorable(string id, TextSeverity severity) =>
        severity != TextSeverity.Error || id == DataDiagnostics.BrokenRule.Id;

    /// <summary>Whether the findings of an id are switched off in a line.</summary>
    public bool Ignores(string id, int line) => _ignored.Contains((line, id));

    private void ReadLine(ReadOnlySpan<byte> line, int number)
    {
        int start = FindComment(line);
        if (start >= 0 && IsBlank(line.Slice(0, start)))
        {
            _pending.AddRange(IdsOf(line.Slice(start)));
            AddAll(_pending, number);
            return;
        }
        AddAll(_pending, number);
        if (start >= 0)
        {
            AddAll(IdsOf(line.Slice(start)), number);
        }
        _pending = [];
    }

    private void AddAll(IEnumerable<string> ids, int line)
    {
        foreach (string id in ids)
        {
            _ignored.Add((line, id));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (byte one in text)
        {
            if (one is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }
        }
        return true;
    }

    // The '#' outside of strings, which end in their line.
    private static int FindComment(ReadOnlySpan<byte> line)
    {
        byte quote = 0;
        for (int i = 0; i < line.Length; i++)
        {
            byte current = line[i];
            if (quote != 0 && current == '\\')
            {
                i++;
            }
            else if (quote != 0)
            {
                quote = current == quote ? (byte)0 : quote;
            }
            else if (current == '#')
            {
                return i;
            }
            else if (current is (byte)'"' or (byte)'\'')
            {
                quote = current;
            }
        }
        return -1;
    }

    // The ids after '# amctgen: ignore'; what follows them can explain why.
    private static IEnumerable<string> IdsOf(ReadOnlySpan<byte> comment)
    {
        string[] words = Encoding.UTF8.GetString(comment.ToArray()).TrimStart('#').Trim()
            .Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 2 } && words[0] == "amctgen:" && words[1] == Verb
            ? words.Skip(2).TakeWhile(static word => word.StartsWith("AMCT", StringComparison.Ordinal))
            : [];
    }
}
