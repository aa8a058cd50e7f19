namespace AmctGen.Text;

/// <summary>Names in brackets as in Python's <c>text_format</c>.</summary>
static class PythonNames
{
    /// <summary>
    /// Whether a type URL in brackets has the only form that Python accepts before the type: three words separated by dots.
    /// </summary>
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

    // A word of Python's tokenizer, which may contain signs.
    private static bool IsWord(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 || (!Characters.ContinuesIdentifier((byte)text[i]) && text[i] is not ('+' or '-'))
                || (i == 0 && text[i] is >= '0' and <= '9' or '+' or '-'))
            {
                return false;
            }
        }
        return text.Length > 0;
    }
}
