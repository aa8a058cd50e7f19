using System.Globalization;

namespace AmctGen.Text;

/// <summary>
/// The edits of a finding that may be discarded: they only become a <see cref="Repair"/> with a title if the finding is kept.
/// </summary>
readonly struct RepairEdits
{
    private readonly TextEdit? _single;
    private readonly TextEdit[]? _several;
    private readonly string? _title;

    /// <summary>Creates zero or one edits.</summary>
    public RepairEdits(TextEdit? edit) => _single = edit;

    /// <summary>Creates several edits, in the order of their locations.</summary>
    public RepairEdits(params TextEdit[] edits) => _several = edits;

    /// <summary>Creates edits with a title that says what they do together.</summary>
    public RepairEdits(string title, params TextEdit[] edits) => (_title, _several) = (title, edits);

    public static implicit operator RepairEdits(TextEdit? edit) => new(edit);

    /// <summary>The edits.</summary>
    public TextEdit[] ToArray() => _several ?? (_single is { } single ? [single] : []);

    /// <summary>The edits at other locations.</summary>
    public RepairEdits Move(Func<SourceSpan, SourceSpan> move) =>
        _several is not null ? new(Array.ConvertAll(_several, edit => edit with { Span = move(edit.Span) }))
        : _single is { } single ? new(single with { Span = move(single.Span) })
        : default;

    /// <summary>The repair; null if there is no edit.</summary>
    /// <param name="text">The text that the edits are for.</param>
    public Repair? ToRepair(ReadOnlySpan<byte> text)
    {
        TextEdit[] edits = ToArray();
        if (edits.Length == 0)
        {
            return null;
        }
        string title = _title ?? Describe(text, edits[0]);
        if (_title is not null)
        {
            return new Repair { Title = title, Edits = new EquatableArray<TextEdit>(edits) };
        }
        if (edits.Length == 2)
        {
            string second = Describe(text, edits[1]);
            title = $"{title} and {char.ToLowerInvariant(second[0])}{second.Substring(1)}";
        }
        else if (edits.Length > 2)
        {
            title = string.Format(CultureInfo.InvariantCulture, "{0}, with {1} more changes", title, edits.Length - 1);
        }
        return new Repair { Title = title, Edits = new EquatableArray<TextEdit>(edits) };
    }

    private static string Describe(ReadOnlySpan<byte> text, TextEdit edit)
    {
        string after = Shown.Text(edit.NewText.Trim(' ', '\n', '\r'));
        if (edit.Span.Length == 0)
        {
            return $"Add '{after}'";
        }
        string before = Shown.Text(text.Slice(edit.Span.Start, edit.Span.Length)).Trim();
        return edit.NewText.Length == 0 ? $"Remove '{before}'" : $"Replace '{before}' with '{(after.Length == 0 ? " " : after)}'";
    }
}
