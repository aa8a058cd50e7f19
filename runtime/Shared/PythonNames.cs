namespace AmctGen.Text;

/// <summary>Names in brackets as Python's <c>text_format</c> reads them.</summary>
static class PythonNames
{
    /// <summary>Whether a type URL in brackets has the one form that Python reads before its type: three words with points between.</summary>
    public static bool IsPrefix(string bracketed)
    {
        int slash = bracketed.IndexOf('/');
        if (slash < 0 || bracketed.IndexOf('/', slash + 1) >= 0)
        {
            return false;
        }
        string[] words = bracketed.Substring(1, slash - 1).Split('.');
        return words.Length == 3 && Array.TrueForAll(words, IsWord);
    }

    // A word of the tokenizer, which may have signs inside.
    private static bool IsWord(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 || (!Characters.ContinuesIdentifier((byte)text[i]) && text[i] is not ('+' or '-')) || (i == 0 && text[i] is >= '0' and <= '9' or '+' or '-'))
            {
                return false;
            }
        }
        return text.Length > 0;
    }
}
