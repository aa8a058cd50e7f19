namespace AmctGen.Text;

/// <summary>Edits of whole tokens in a document, which never remove comments and never join two tokens.</summary>
static class TokenEdits
{
    /// <summary>Replaces tokens and the text between them; null if a comment would be removed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">From the first to the last token.</param>
    /// <param name="newText">The replacement; empty if the tokens are removed.</param>
    public static TextEdit? Replace(TextDocument document, SourceSpan span, string newText) =>
        Replace(document.Text.Span, document.Options, span, newText);

    /// <inheritdoc cref="Replace(TextDocument, SourceSpan, string)"/>
    public static TextEdit? Replace(ReadOnlySpan<byte> text, TokenizerOptions options, SourceSpan span, string newText)
    {
        if (HasComment(text.Slice(span.Start, span.Length), options))
        {
            return null;
        }
        bool isWordBefore = span.Start > 0 && IsWord(text[span.Start - 1]);
        bool isWordAfter = span.End < text.Length && IsWord(text[span.End]);
        if (newText.Length == 0)
        {
            return new TextEdit(span, isWordBefore && isWordAfter ? " " : "");
        }
        string left = isWordBefore && IsWord(newText[0]) ? " " : "";
        string right = isWordAfter && IsWord(newText[newText.Length - 1]) ? " " : "";
        return new TextEdit(span, left.Length + right.Length == 0 ? newText : left + newText + right);
    }

    /// <summary>Removes white space, so that the tokens around it are adjacent; null if a comment would be removed.</summary>
    public static TextEdit? Join(TextDocument document, SourceSpan gap) => HasComment(document, gap) ? null : TextEdit.Remove(gap);

    /// <summary>Removes a field with its separator, and with its lines if nothing else is on them.</summary>
    /// <returns>Null if a comment would be removed or the field has syntax errors.</returns>
    public static RepairEdits RemoveField(TextDocument document, DocumentField field)
    {
        if (field.Value is null or DocumentScalar { HasError: true } or DocumentMessage { HasError: true })
        {
            return default;
        }
        ReadOnlySpan<byte> text = document.Text.Span;
        int end = field.Value.Span.End;
        int separator = Tokenizer.SkipTrivia(text, end, document.Options, out _);
        bool hasSeparator = separator < text.Length && text[separator] is (byte)',' or (byte)';';
        // A comment may be between a field and its separator.
        bool isApart = hasSeparator && HasComment(document, SourceSpan.FromBounds(end, separator));
        end = hasSeparator && !isApart ? separator + 1 : end;
        if (Replace(document, WithLines(text, SourceSpan.FromBounds(field.Name.Start, end)), "") is not { } removal)
        {
            return default;
        }
        return isApart ? new RepairEdits(removal, TextEdit.Remove(new SourceSpan(separator, 1))) : removal;
    }

    /// <summary>Removes a statement, with its lines if nothing else is on them; null if a comment would be removed.</summary>
    public static TextEdit? RemoveStatement(ReadOnlySpan<byte> text, TokenizerOptions options, SourceSpan span) =>
        Replace(text, options, WithLines(text, span), "");

    // Includes the blanks around it, and the line ends if nothing else is on the lines.
    private static SourceSpan WithLines(ReadOnlySpan<byte> text, SourceSpan span)
    {
        int start = span.Start;
        while (start > 0 && text[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }
        int end = SkipBlanks(text, span.End);
        bool startsLine = start == 0 || text[start - 1] == '\n';
        bool endsLine = end == text.Length || text[end] is (byte)'\n' or (byte)'\r';
        if (!startsLine || !endsLine)
        {
            return endsLine ? SourceSpan.FromBounds(start, span.End) : SourceSpan.FromBounds(span.Start, end);
        }
        end += end < text.Length && text[end] == '\r' ? 1 : 0;
        end += end < text.Length && text[end] == '\n' ? 1 : 0;
        return SourceSpan.FromBounds(start, end);
    }

    /// <summary>Whether a comment starts between the tokens of a span that starts and ends between two tokens.</summary>
    public static bool HasComment(TextDocument document, SourceSpan span) => HasComment(document.Bytes(span), document.Options);

    private static bool HasComment(ReadOnlySpan<byte> text, TokenizerOptions options)
    {
        bool isSlash = (options & TokenizerOptions.CStyleComments) != 0;
        if (text.IndexOf((byte)(isSlash ? '/' : '#')) < 0)
        {
            return false;
        }
        var tokens = new Tokenizer(text, options);
        bool isAny = true;
        while (isAny)
        {
            isAny = tokens.Next();
            if (text.Slice(tokens.PreviousEnd, tokens.Start - tokens.PreviousEnd).IndexOf((byte)(isSlash ? '/' : '#')) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && text[position] is (byte)' ' or (byte)'\t')
        {
            position++;
        }
        return position;
    }

    private static bool IsWord(byte value) => Characters.ContinuesIdentifier(value) || value == '.';

    private static bool IsWord(char value) => value < 0x80 && IsWord((byte)value);
}
