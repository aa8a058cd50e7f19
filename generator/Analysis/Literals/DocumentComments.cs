using AmctGen.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Finds the comments of a document.</summary>
internal static class DocumentComments
{
    /// <summary>
    /// The comments without their <c>#</c>, in the order of their places; a trailing one is after something else on its line.
    /// </summary>
    public static List<(int Offset, bool IsTrailing, string Text)> Find(TextDocument document)
    {
        var comments = new List<(int Offset, bool IsTrailing, string Text)>();
        byte[] text = document.Text.ToArray();
        var tokenizer = new Tokenizer(text, document.Options);
        bool hasNext = true;
        while (hasNext)
        {
            hasNext = tokenizer.Next();
            int start = tokenizer.PreviousEnd;
            int end = hasNext ? tokenizer.Start : text.Length;
            bool isTrailing = start > 0;
            for (int i = start; i < end; i++)
            {
                if (text[i] == '\n')
                {
                    isTrailing = false;
                }
                else if (text[i] == '#')
                {
                    int last = i;
                    while (last < end && text[last] is not ((byte)'\n' or (byte)'\r'))
                    {
                        last++;
                    }
                    comments.Add((i, isTrailing, Utf8.Decode(text.AsSpan(i + 1, last - i - 1)).TrimEnd()));
                    i = last - 1;
                }
            }
        }
        return comments;
    }
}
