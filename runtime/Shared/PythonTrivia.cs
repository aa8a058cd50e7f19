namespace AmctGen.Text;

/// <summary>White space and comments as in Python's <c>text_format</c>.</summary>
static class PythonTrivia
{
    /// <summary>The offset of the first byte at or after <paramref name="position"/> that is neither white space nor comment.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length)
        {
            int blank = BlankLength(text, position);
            if (blank > 0)
            {
                position += blank;
            }
            else if (text[position] == '#')
            {
                int end = text.Slice(position).IndexOf((byte)'\n');
                position = end < 0 ? text.Length : position + end;
            }
            else
            {
                return position;
            }
        }
        return text.Length;
    }

    /// <summary>The first white space between two tokens that no other reader accepts; null if there is none.</summary>
    public static SourceSpan? FindUnusual(ReadOnlySpan<byte> text, int start, int end)
    {
        for (int position = start; position < end;)
        {
            if (text[position] == '#')
            {
                int length = text.Slice(position, end - position).IndexOf((byte)'\n');
                int stop = length < 0 ? end : position + length;
                int nul = text.Slice(position, stop - position).IndexOf((byte)0);
                if (nul >= 0)
                {
                    return new SourceSpan(position + nul, 1);
                }
                position = stop;
                continue;
            }
            int blank = Math.Max(1, BlankLength(text, position));
            if (!Characters.IsWhiteSpace(text[position]))
            {
                return new SourceSpan(position, blank);
            }
            position += blank;
        }
        return null;
    }

    /// <summary>The next one after an unusual white space; null if there is none.</summary>
    public static SourceSpan? FindUnusualAfter(ReadOnlySpan<byte> text, SourceSpan found, int end)
    {
        int start = found.End;
        // A null character is in a comment, and there may be more of them.
        if (text[found.Start] == 0)
        {
            ReadOnlySpan<byte> rest = text.Slice(start, end - start);
            int line = rest.IndexOf((byte)'\n');
            int next = (line < 0 ? rest : rest.Slice(0, line)).IndexOf((byte)0);
            if (next >= 0)
            {
                return new SourceSpan(start + next, 1);
            }
            start = line < 0 ? end : start + line;
        }
        return FindUnusual(text, start, end);
    }

    // Python's str.isspace, for UTF-8.
    private static int BlankLength(ReadOnlySpan<byte> text, int position)
    {
        byte first = text[position];
        if (first < 0x80)
        {
            return Characters.IsWhiteSpace(first) || first is >= 0x1C and <= 0x1F ? 1 : 0;
        }
        byte second = position + 1 < text.Length ? text[position + 1] : (byte)0;
        if (first == 0xC2)
        {
            return second is 0x85 or 0xA0 ? 2 : 0;
        }
        byte third = position + 2 < text.Length ? text[position + 2] : (byte)0;
        bool isBlank = (first, second) switch
        {
            (0xE1, 0x9A) => third == 0x80,
            (0xE2, 0x80) => third is >= 0x80 and <= 0x8A or 0xA8 or 0xA9 or 0xAF,
            (0xE2, 0x81) => third == 0x9F,
            (0xE3, 0x80) => third == 0x80,
            _ => false,
        };
        return isBlank ? 3 : 0;
    }
}
