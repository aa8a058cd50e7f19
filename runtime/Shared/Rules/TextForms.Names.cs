namespace AmctGen.Generated;

/// <content>Identifiers, and the parts of HTTP headers.</content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class TextForms
{
    private const int UuidDigits = 32;
    private const int UlidLength = 26;

    /// <summary>Whether a text is a UUID with hyphens.</summary>
    public static bool IsUuid(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !Ascii.IsHexDigit(text[i]))
            {
                return false;
            }
        }
        return text.Length == UuidDigits + 4;
    }

    /// <summary>Whether a text is a UUID without hyphens.</summary>
    public static bool IsTrimmedUuid(string text)
    {
        foreach (char character in text)
        {
            if (!Ascii.IsHexDigit(character))
            {
                return false;
            }
        }
        return text.Length == UuidDigits;
    }

    /// <summary>Whether a text is a ULID: 26 characters of Crockford's base 32, of which the first is at most 7.</summary>
    public static bool IsUlid(string text)
    {
        foreach (char character in text)
        {
            if (!Ascii.IsLetterOrDigit(character) || "ILOUilou".IndexOf(character) >= 0)
            {
                return false;
            }
        }
        return text.Length == UlidLength && text[0] is >= '0' and <= '7';
    }

    /// <summary>Whether a text is the full name of a type of protobuf.</summary>
    public static bool IsProtobufName(string text) => IsDottedName(text, 0);

    /// <summary>Whether a text is the full name of a type of protobuf, with a dot before it.</summary>
    public static bool IsDottedProtobufName(string text) => text.Length > 0 && text[0] == '.' && IsDottedName(text, 1);

    /// <summary>Whether a text is the name of an HTTP header.</summary>
    public static bool IsHeaderName(string text)
    {
        int start = text.Length > 0 && text[0] == ':' ? 1 : 0;
        for (int i = start; i < text.Length; i++)
        {
            if (!(Ascii.IsLetterOrDigit(text[i]) || "!#$%&'*+,-.^_|~`".IndexOf(text[i]) >= 0))
            {
                return false;
            }
        }
        return text.Length > start;
    }

    /// <summary>Whether a text could be the name of an HTTP header: it has no null character and no end of line.</summary>
    public static bool IsLooseHeaderName(string text) => text.Length > 0 && IsLooseHeaderValue(text);

    /// <summary>Whether a text is the value of an HTTP header: it has no control characters except tabs.</summary>
    public static bool IsHeaderValue(string text)
    {
        foreach (char character in text)
        {
            if (character is (< ' ' and not '\t') or '\u007f')
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether a text could be the value of an HTTP header: it has no null character and no end of line.</summary>
    public static bool IsLooseHeaderValue(string text)
    {
        foreach (char character in text)
        {
            if (character is '\0' or '\n' or '\r')
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDottedName(string text, int start)
    {
        bool starts = true;
        for (int i = start; i < text.Length; i++)
        {
            char character = text[i];
            if (character == '.' && !starts)
            {
                starts = true;
            }
            else if (Ascii.IsLetter(character) || character == '_' || (!starts && Ascii.IsDigit(character)))
            {
                starts = false;
            }
            else
            {
                return false;
            }
        }
        return !starts;
    }
}
