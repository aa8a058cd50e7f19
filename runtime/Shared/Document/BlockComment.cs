namespace AmctGen.Text;

/// <summary>A comment over several lines, which becomes a comment on each of them.</summary>
static class BlockComment
{
    private const int MostEdits = 1000;

    /// <summary>The edits; empty if they are too many.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The comment.</param>
    /// <param name="openLength">The length of its opening mark.</param>
    /// <param name="closeLength">The length of its closing mark.</param>
    public static TextEdit[] ToLines(ReadOnlySpan<byte> text, SourceSpan block, int openLength, int closeLength)
    {
        int last = block.End - closeLength;
        var edits = new List<TextEdit> { new(new SourceSpan(block.Start, openLength), "#") };
        bool endsAlone = false;
        for (int next = text.Slice(block.Start, block.Length).IndexOf((byte)'\n'),
            line = block.Start; next >= 0 && edits.Count < MostEdits;)
        {
            line += next + 1;
            int first = line;
            while (first < last && text[first] is (byte)' ' or (byte)'\t' or (byte)'\r')
            {
                first++;
            }
            endsAlone = first == last;
            if (!endsAlone && text[first] != '\n')
            {
                edits.Add(TextEdit.Insert(first, "#"));
            }
            next = text.Slice(line, block.End - line).IndexOf((byte)'\n');
        }
        int rest = block.End;
        while (rest < text.Length && text[rest] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            rest++;
        }
        bool endsLine = rest == text.Length || text[rest] is (byte)'\n' or (byte)'#';
        edits.Add(new TextEdit(new SourceSpan(last, closeLength), (endsAlone ? "#" : "") + (endsLine ? "" : "\n")));
        return edits.Count <= MostEdits ? [.. edits] : [];
    }
}
