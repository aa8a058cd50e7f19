namespace AmctGen.Text;

/// <content>Lines that are not changed.</content>
sealed partial class DocumentPrinter
{
    // The unchanged lines that start before the end of a field, extended to whole fields; null if there are none, or if they are inside its
    // message.
    private SourceSpan? FindKept(List<DocumentField> fields, int index)
    {
        DocumentField field = fields[index];
        int end = field.Value!.Span.End;
        for (int i = FirstKept(); i < _directives.Kept.Count && _directives.Kept[i].Start < end; i++)
        {
            SourceSpan span = _directives.Kept[i];
            if (field.Value is not DocumentMessage message || span.Start < message.Open.End || span.End > message.Close.Start)
            {
                int start = Math.Min(span.Start, field.Name.Start);
                return SourceSpan.FromBounds(start, Widen(fields, index, span.Start < start ? span.Start : start, span.End));
            }
        }
        return null;
    }

    // Neither fields nor other unchanged lines are split.
    private int Widen(List<DocumentField> fields, int index, int start, int end)
    {
        int kept = FirstKept();
        for (int i = index; i < fields.Count; i++)
        {
            SourceSpan value = fields[i].Value!.Span;
            if (fields[i].Name.Start >= end && fields[i].Name.Start > start)
            {
                break;
            }
            end = value.End > end || value.End == end ? EndOfLine(value.End) : end;
            while (kept < _directives.Kept.Count && _directives.Kept[kept].Start < end)
            {
                end = Math.Max(end, _directives.Kept[kept++].End);
            }
        }
        return end;
    }

    // After the line if only a separator and a comment follow on it.
    private int EndOfLine(int position)
    {
        int line = Text[position..].IndexOf((byte)'\n');
        int end = line < 0 ? Text.Length : position + line;
        ReadOnlySpan<byte> rest = Text[position..end].Trim(" \t\r,;"u8);
        return rest.IsEmpty || rest[0] == '#' ? Math.Min(end + 1, Text.Length) : position;
    }

    // Unchanged lines at the end of a message or the file.
    private void PrintKeptUpTo(int end, int indent)
    {
        for (int i = FirstKept(); i < _directives.Kept.Count && _directives.Kept[i].Start < end; i++)
        {
            PrintKept(_directives.Kept[i], indent);
        }
    }

    private int FirstKept()
    {
        int low = 0;
        int high = _directives.Kept.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_directives.Kept[middle].Start < _position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private void PrintKept(SourceSpan kept, int indent)
    {
        PrintGap(kept.Start, indent, keepsLastBlank: true);
        if (kept.Start == 0 || Text[kept.Start - 1] == '\n')
        {
            EndLine();
        }
        else if (Text[kept.Start] != '#' || !_isLineOpen)
        {
            StartLine(indent);
        }
        else
        {
            Append("  "u8);
        }
        Append(Text.Slice(kept.Start, kept.Length));
        _isLineOpen = Text[kept.End - 1] != '\n' && kept.End < Text.Length;
        _position = kept.End;
    }
}
