namespace AmctGen.Text;

/// <summary>The names in brackets for the content of an Any, for example <c>[type.googleapis.com/package.Message]</c>.</summary>
static class TypeUrl
{
    private const string Marks = "-.~_!$&()*+,;=/";

    /// <summary>The full name of the message that a name in brackets denotes; null if it is not a type URL.</summary>
    public static string? MessageOf(string bracketed)
    {
        int slash = bracketed.LastIndexOf('/');
        return slash > 1 && bracketed[1] != '/' && IsPrefix(bracketed, 1, slash)
            ? bracketed.Substring(slash + 1, bracketed.Length - slash - 2)
            : null;
    }

    /// <summary>Whether a name in brackets is well-formed: the full name of an extension, or a type URL.</summary>
    public static bool IsName(string bracketed)
    {
        string? name = bracketed.IndexOf('/') < 0 ? bracketed.Substring(1, bracketed.Length - 2) : MessageOf(bracketed);
        return name is not null && Array.TrueForAll(name.Split('.'), IsIdentifier);
    }

    /// <summary>Whether a byte is allowed in a name in brackets: the name of an extension or a type URL.</summary>
    public static bool MayHold(byte value) => Characters.ContinuesIdentifier(value) || value == '%' || Marks.IndexOf((char)value) >= 0;

    /// <summary>Whether a text is a letter or underscore, then letters, digits and underscores.</summary>
    public static bool IsIdentifier(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 || !Characters.ContinuesIdentifier((byte)text[i]) || (i == 0 && Characters.IsDigit((byte)text[i])))
            {
                return false;
            }
        }
        return text.Length > 0;
    }

    private static bool IsPrefix(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char character = text[i];
            if (character >= 0x80 || !MayHold((byte)character))
            {
                return false;
            }
            if (character == '%')
            {
                if (i + 2 >= end || HexValue(text[i + 1]) < 0 || HexValue(text[i + 2]) < 0)
                {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    private static int HexValue(char character) => character < 0x80 ? Characters.HexValue((byte)character) : -1;
}
