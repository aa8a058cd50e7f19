namespace AmctGen.Text;

/// <content>Files that set nothing.</content>
sealed partial class DocumentChecker
{
    private void CheckThatSomethingIsSet()
    {
        if (_document.Root.Fields.Count > 0 || Findings.Count > 0)
        {
            return;
        }
        ReadOnlySpan<byte> text = _document.Text.Span;
        int start = 0;
        while (start < text.Length && Characters.IsWhiteSpace(text[start]))
        {
            start++;
        }
        if (start == text.Length)
        {
            Report(TextDiagnosticIds.NothingSet, TextSeverity.Warning, default, "the file is empty: it sets nothing", null);
            return;
        }
        if (NamesItsMessage(text))
        {
            return;
        }
        // Without a field, the text consists of comments.
        int end = text.Slice(start).IndexOf((byte)'\n');
        bool swallowsFields = text.IndexOf((byte)'{') >= 0 || text.IndexOf((byte)':') >= 0;
        MessageText? hint = swallowsFields ? ": a comment runs from '#' to the end of its line, so are line breaks missing?" : null;
        Report(TextDiagnosticIds.NothingSet, TextSeverity.Warning, SourceSpan.FromBounds(start, end < 0 ? text.Length : start + end),
            $"the file contains only comments and sets nothing{hint}", null);
    }

    // A file that names its message is empty on purpose.
    private static bool NamesItsMessage(ReadOnlySpan<byte> text)
    {
        foreach (string line in Utf8.Decode(text).Split('\n'))
        {
            string comment = line.TrimStart().TrimStart('#').TrimStart();
            if (comment.StartsWith("proto-file:", StringComparison.Ordinal)
                || comment.StartsWith("proto-message:", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
