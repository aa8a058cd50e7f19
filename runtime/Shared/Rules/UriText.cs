namespace AmctGen.Generated;

/// <summary>Checks a text against the grammar of RFC 3986. Each method reads one part and returns whether it is there.</summary>
struct UriText(string text)
{
    private const string SubDelimiters = "!$&'()*+,;=";

    private int _position;

    /// <summary>A URI: a scheme and what it identifies.</summary>
    public bool IsUri() => Scheme() && Hierarchy(hasScheme: true) && QueryAndFragment() && _position == text.Length;

    /// <summary>A reference without a scheme.</summary>
    public bool IsRelative() => Hierarchy(hasScheme: false) && QueryAndFragment() && _position == text.Length;

    private readonly bool IsAt(char symbol) => _position < text.Length && text[_position] == symbol;

    private readonly bool IsAtEndOfAuthority => _position == text.Length || text[_position] is '/' or '?' or '#';

    private bool Take(char symbol)
    {
        bool isThere = IsAt(symbol);
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool Scheme()
    {
        int start = _position;
        while (_position < text.Length && (Ascii.IsLetter(text[_position])
            || (_position > start && (Ascii.IsDigit(text[_position]) || text[_position] is '+' or '-' or '.'))))
        {
            _position++;
        }
        return _position > start && Take(':');
    }

    private bool Hierarchy(bool hasScheme)
    {
        if (Take('/'))
        {
            // An absolute path does not start with an empty segment: that is an authority.
            return Take('/') ? Authority() && Segments() : Segments();
        }
        int start = _position;
        bool hasColon = false;
        while (Character(":@"))
        {
            hasColon |= text[_position - 1] == ':';
        }
        return (hasScheme || !hasColon) && (_position > start ? Segments() : IsAtEndOfAuthority);
    }

    // The rest of a path: characters and slashes.
    private bool Segments()
    {
        while (Character(":@/"))
        {
        }
        return true;
    }

    private bool QueryAndFragment()
    {
        if (Take('?'))
        {
            while (Character(":@/?"))
            {
            }
        }
        if (Take('#'))
        {
            while (Character(":@/?"))
            {
            }
        }
        return true;
    }

    private bool Authority()
    {
        int start = _position;
        while (Character(":"))
        {
        }
        if (!Take('@'))
        {
            _position = start;
        }
        return Host() && (!Take(':') || Port()) && IsAtEndOfAuthority;
    }

    private bool Port()
    {
        while (_position < text.Length && Ascii.IsDigit(text[_position]))
        {
            _position++;
        }
        return true;
    }

    private bool Host()
    {
        if (Take('['))
        {
            int end = text.IndexOf(']', _position);
            bool isLiteral = end > 0 && (IsFutureAddress(end) || IsAddress(end));
            _position = end + 1;
            return isLiteral;
        }
        int start = _position;
        while (Character(""))
        {
        }
        return IsUtf8(start, _position);
    }

    // In a URI, the percent sign before a zone is escaped, and the zone has the characters of a name.
    private readonly bool IsAddress(int end)
    {
        int zone = text.IndexOf('%', _position, end - _position);
        if (zone < 0)
        {
            return IpText.IsV6(text, _position, end);
        }
        if (!IpText.IsV6(text, _position, zone) || string.CompareOrdinal(text, zone, "%25", 0, 3) != 0)
        {
            return false;
        }
        var rest = new UriText(text) { _position = zone + 3 };
        while (rest._position < end && (rest.Unreserved() || rest.Escape()))
        {
        }
        return rest._position == end && end > zone + 3 && rest.IsUtf8(zone + 3, end);
    }

    private readonly bool IsFutureAddress(int end)
    {
        var rest = new UriText(text) { _position = _position };
        if (!rest.Take('v') && !rest.Take('V'))
        {
            return false;
        }
        int version = rest._position;
        while (Ascii.IsHexDigit(text[rest._position]))
        {
            rest._position++;
        }
        if (rest._position == version || !rest.Take('.'))
        {
            return false;
        }
        int address = rest._position;
        while (rest._position < end && !rest.IsAt('%') && rest.Character(":"))
        {
        }
        return rest._position == end && end > address;
    }

    // An unreserved character, an escape, a sub-delimiter or one of the others.
    private bool Character(string others)
    {
        if (Unreserved() || Escape())
        {
            return true;
        }
        bool isThere = _position < text.Length
            && (SubDelimiters.IndexOf(text[_position]) >= 0 || others.IndexOf(text[_position]) >= 0);
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool Unreserved()
    {
        bool isThere = _position < text.Length
            && (Ascii.IsLetterOrDigit(text[_position]) || text[_position] is '-' or '.' or '_' or '~');
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool Escape()
    {
        bool isThere = IsAt('%') && _position + 2 < text.Length
            && Ascii.IsHexDigit(text[_position + 1]) && Ascii.IsHexDigit(text[_position + 2]);
        _position += isThere ? 3 : 0;
        return isThere;
    }

    // Whether the characters, of which some are escaped bytes, are well-formed UTF-8.
    private readonly bool IsUtf8(int start, int end)
    {
        int missing = 0;
        int least = 0x80;
        int most = 0xBF;
        for (int i = start; i < end; i++)
        {
            int value = text[i];
            if (value == '%')
            {
                value = (Ascii.HexValue(text[i + 1]) << 4) + Ascii.HexValue(text[i + 2]);
                i += 2;
            }
            if (missing > 0)
            {
                if (value < least || value > most)
                {
                    return false;
                }
                (least, most) = (0x80, 0xBF);
                missing--;
                continue;
            }
            missing = value switch { < 0x80 => 0, < 0xC2 => -1, < 0xE0 => 1, < 0xF0 => 2, <= 0xF4 => 3, _ => -1 };
            if (missing < 0)
            {
                return false;
            }
            least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }
        return missing == 0;
    }
}
