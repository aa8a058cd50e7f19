namespace AmctGen.Text;

/// <summary>File paths in strings, whose backslashes are read as escapes.</summary>
static class WindowsPath
{
    private const int MostEdits = 1000;

    /// <summary>Whether a string starts like a path: <c>C:\</c>, <c>\\server</c>, <c>.\</c> or <c>%NAME%\</c>.</summary>
    /// <param name="token">The string with its opening quote.</param>
    public static bool Is(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> text = token.Slice(1);
        if (text.Length < 2)
        {
            return false;
        }
        bool hasDrive = (Characters.Class(text[0]) & CharacterClass.Letter) != 0 && text[1] == ':' && text.Length > 2 && text[2] == '\\';
        int dots = text[0] is (byte)'.' or (byte)'~' ? text[1] == '.' ? 2 : 1 : 0;
        return hasDrive || (text[0] == '\\' && text[1] == '\\') || (dots > 0 && dots < text.Length && text[dots] == '\\')
            || (text[0] == '%' && text.IndexOf("%\\"u8) > 0);
    }

    /// <summary>The edits that double all backslashes of a path; empty if the string is not a path with single backslashes.</summary>
    /// <param name="token">The string with its opening quote.</param>
    /// <param name="offset">The location of the string.</param>
    public static List<TextEdit> Doubling(ReadOnlySpan<byte> token, int offset)
    {
        var edits = new List<TextEdit>();
        if (!Is(token))
        {
            return edits;
        }
        for (int i = 1; i < token.Length; i++)
        {
            if (token[i] != '\\')
            {
                continue;
            }
            // A network path starts with two backslashes, neither of which is an escape.
            bool isDouble = i > 1 && i + 1 < token.Length && token[i + 1] == '\\';
            if (isDouble)
            {
                i++;
                continue;
            }
            edits.Add(TextEdit.Insert(offset + i, "\\"));
        }
        return edits.Count <= MostEdits ? edits : [];
    }
}
