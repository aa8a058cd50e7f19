using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>The comments of a text, to see that none is lost.</summary>
internal sealed class TextComments
{
    private readonly List<string> _comments = [];

    /// <summary>Finds the comments of a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="syntax">How comments start.</param>
    public TextComments(ReadOnlySpan<byte> text, TokenizerOptions syntax)
    {
        string[] starts = (syntax & TokenizerOptions.CStyleComments) != 0 ? ["//", "/*"] : ["#"];
        if (text.IndexOf((byte)starts[0][0]) < 0)
        {
            return;
        }
        var tokens = new Tokenizer(text, syntax);
        for (bool isAny = true; isAny;)
        {
            isAny = tokens.Next();
            Add(Utf8.Decode(text[tokens.PreviousEnd..tokens.Start]), starts);
        }
    }

    /// <summary>Whether another text contains all comments of this one.</summary>
    public bool AreKeptIn(TextComments other)
    {
        if (_comments.SequenceEqual(other._comments))
        {
            return true;
        }
        // A repair may join comments, or turn a text into one. The order stays the same.
        int next = 0;
        foreach (string comment in _comments)
        {
            while (next < other._comments.Count && !other._comments[next].Contains(comment, StringComparison.Ordinal))
            {
                next++;
            }
            if (next == other._comments.Count)
            {
                return false;
            }
        }
        return true;
    }

    // Characters that are skipped as part of a mistake may precede a comment.
    private void Add(string gap, string[] starts)
    {
        int start = starts.Select(mark => gap.IndexOf(mark, StringComparison.Ordinal)).Where(static index => index >= 0)
            .DefaultIfEmpty(-1).Min();
        if (start < 0)
        {
            return;
        }
        foreach (string line in gap[start..].Split('\n'))
        {
            string comment = line.Replace('\0', ' ').Trim();
            int mark = starts.Length == 1 ? comment.IndexOf(starts[0], StringComparison.Ordinal) : 0;
            if (mark >= 0 && comment.Length > 0)
            {
                _comments.Add(comment[mark..]);
            }
        }
    }
}
