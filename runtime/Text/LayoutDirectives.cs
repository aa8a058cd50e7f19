namespace AmctGen.Text;

/// <summary>The layout directives in the comments of a file, those of txtpbfmt: <c># txtpbfmt: name</c>.</summary>
/// <remarks>
/// Directives in the comments at the top apply to the whole file. <c>off</c> and <c>on</c> enclose lines that are not changed, anywhere in
/// the file.
/// </remarks>
sealed class LayoutDirectives
{
    private const string Mark = "txtpbfmt";

    // Known to txtpbfmt, but they change the order or the values, which is never done here.
    private static readonly string[] s_notObeyed =
    [
        "allow_triple_quoted_strings", "allow_unnamed_nodes_everywhere", "dns_sort_order", "remove_duplicate_values_for_repeated_fields",
            "reverse_sort",
        "sort_fields_by_field_name", "sort_repeated_fields_by_content", "sort_repeated_fields_by_subfield",
        "use_short_repeated_primitive_fields", "wrap_html_strings",
        "wrap_strings_after_newlines", "wrap_strings_at_column", "wrap_strings_without_wordwrap",
    ];

    private static readonly string[] s_obeyed = [
        "disable", "expand_all_children", "off", "on", "preserve_angle_brackets", "skip_all_colons", "smartquotes"];

    private readonly TextDocument _document;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private LayoutDirectives(TextDocument document) => _document = document;

    /// <summary>The lines that are not changed, in their order, without overlaps.</summary>
    public List<SourceSpan> Kept { get; } = [];

    /// <summary>Warnings about directives that are not obeyed.</summary>
    public List<TextDiagnostic> Findings { get; } = [];

    /// <summary>Whether the file is not changed.</summary>
    public bool IsDisabled => _names.Contains("disable");

    /// <summary>Whether no message stays on one line.</summary>
    public bool ExpandsMessages => _names.Contains("expand_all_children");

    /// <summary>Whether angle brackets stay.</summary>
    public bool KeepsAngleBrackets => _names.Contains("preserve_angle_brackets");

    /// <summary>Whether messages have no colon.</summary>
    public bool SkipsColons => _names.Contains("skip_all_colons");

    /// <summary>Whether strings that contain double but not single quotes get single quotes.</summary>
    public bool HasSmartQuotes => _names.Contains("smartquotes");

    /// <summary>Collects the directives of a document.</summary>
    public static LayoutDirectives Read(TextDocument document)
    {
        var directives = new LayoutDirectives(document);
        int header = document.Root.Fields.Count > 0 ? document.Root.Fields[0].Name.Start : document.Text.Length;
        int off = -1;
        foreach (SourceSpan comment in Comments(document.Text.Span))
        {
            if (Words(document.TextOf(comment)) is not { } words)
            {
                continue;
            }
            string first = words.Split(' ', '\t', ',')[0];
            if (first is "off" or "on" && words.Length > first.Length)
            {
                directives.Warn(
                    TextDiagnosticIds.UnsupportedLayout, comment,
                        $"'{first}' is obeyed, but txtpbfmt refuses a line that contains anything else: write the rest on a separate line");
            }
            if (first == "off" && off < 0)
            {
                off = comment.Start;
            }
            else if (first == "on")
            {
                directives.End(off, comment);
                off = -1;
            }
            else if (comment.Start < header && first != "off")
            {
                directives.Add(comment, words);
            }
        }
        if (off >= 0)
        {
            directives.Warn(TextDiagnosticIds.UnbalancedLayoutOff, new SourceSpan(off, 1),
                "no '# txtpbfmt: on' follows, so the layout stays as it is up to the end of the file");
            directives.Keep(off, document.Text.Length);
        }
        return directives;
    }

    // The comments are what is between the tokens.
    private static IEnumerable<SourceSpan> Comments(ReadOnlySpan<byte> text)
    {
        var result = new List<SourceSpan>();
        if (text.IndexOf("txtpbfmt"u8) < 0)
        {
            return result;
        }
        var tokens = new Tokenizer(text, TokenizerOptions.TextFormat);
        bool isAny = true;
        while (isAny)
        {
            isAny = tokens.Next();
            int position = tokens.PreviousEnd;
            while (position < tokens.Start && text[position..tokens.Start].IndexOf((byte)'#') is >= 0 and int start)
            {
                int length = text[(position + start)..tokens.Start].IndexOf((byte)'\n');
                int end = length < 0 ? tokens.Start : position + start + length;
                result.Add(SourceSpan.FromBounds(position + start, end));
                position = end;
            }
        }
        return result;
    }

    // The text after the mark; null for any other comment.
    private static string? Words(string comment)
    {
        string text = comment[1..].Trim();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && text[..colon].TrimEnd() == Mark ? text[(colon + 1)..].Trim() : null;
    }

    private void Add(SourceSpan comment, string words)
    {
        foreach (string word in words.Split(','))
        {
            string name = word.Split('=')[0].Trim();
            if (Array.IndexOf(s_obeyed, name) >= 0)
            {
                _names.Add(name);
                continue;
            }
            MessageText message = name.Length == 0 ? "a directive is missing here: write one, or remove the comment or comma"
                : Array.IndexOf(s_notObeyed, name) >= 0
                ? (MessageText)$"'{name}' is not obeyed: the order and the values of fields always stay as they are"
                : $"'{name}' is not a directive of txtpbfmt{Suggestions.Hint(name, [.. s_obeyed, .. s_notObeyed])}";
            Warn(TextDiagnosticIds.UnsupportedLayout, comment, message);
        }
    }

    private void End(int off, SourceSpan on)
    {
        if (off < 0)
        {
            Warn(TextDiagnosticIds.UnbalancedLayoutOff, on, "no '# txtpbfmt: off' comes before this line, so it has no effect");
            return;
        }
        int line = _document.Text.Span[on.End..].IndexOf((byte)'\n');
        Keep(off, line < 0 ? _document.Text.Length : on.End + line + 1);
    }

    // From the start of the line if nothing else is on it.
    private void Keep(int start, int end)
    {
        ReadOnlySpan<byte> text = _document.Text.Span;
        int line = start;
        while (line > 0 && text[line - 1] is (byte)' ' or (byte)'\t')
        {
            line--;
        }
        Kept.Add(SourceSpan.FromBounds(line == 0 || text[line - 1] == '\n' ? line : start, end));
    }

    private void Warn(string id, SourceSpan span, MessageText message) =>
        Findings.Add(_document.Finding(id, TextSeverity.Warning, span, message));
}
