using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>The forms of texts that rules know by name. No function allocates.</summary>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
static partial class TextForms
{
    private const int LongestHostname = 253;
    private const int LongestLabel = 63;
    private const int LastPort = 65_535;

    /// <summary>Whether a text is an email address as the HTML standard defines it.</summary>
    public static bool IsEmail(string text)
    {
        int at = text.IndexOf('@');
        if (at <= 0)
        {
            return false;
        }
        for (int i = 0; i < at; i++)
        {
            if (!(Ascii.IsLetterOrDigit(text[i]) || ".!#$%&'*+/=?^_`{|}~-".IndexOf(text[i]) >= 0))
            {
                return false;
            }
        }
        return IsLabels(text, at + 1, text.Length, out _);
    }

    /// <summary>Whether a text is a hostname, perhaps with a dot at its end. The last label must not be a number.</summary>
    public static bool IsHostname(string text) => IsHostname(text, 0, text.Length);

    /// <summary>Whether a text is a hostname or an IP address.</summary>
    public static bool IsAddress(string text) => IsHostname(text) || IsIp(text);

    /// <summary>Whether a text is an IP address of either version.</summary>
    public static bool IsIp(string text) => IsIpv4(text) || IsIpv6(text);

    /// <summary>Whether a text is an IPv4 address.</summary>
    public static bool IsIpv4(string text) => IpText.IsV4(text, 0, text.Length);

    /// <summary>Whether a text is an IPv6 address, perhaps with a zone.</summary>
    public static bool IsIpv6(string text) => IpText.IsV6(text, 0, text.Length);

    /// <summary>Whether a text is an IP address of a version.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">4, 6, or 0 for either.</param>
    public static bool IsIp(string text, long version) => version switch
    {
        0 => IsIp(text),
        4 => IsIpv4(text),
        6 => IsIpv6(text),
        _ => false,
    };

    /// <summary>Whether a text is an IP address with a prefix length.</summary>
    public static bool IsIpWithPrefixLength(string text) => IsIpPrefix(text, 0, false);

    /// <summary>Whether a text is an IPv4 address with a prefix length.</summary>
    public static bool IsIpv4WithPrefixLength(string text) => IsIpPrefix(text, 4, false);

    /// <summary>Whether a text is an IPv6 address with a prefix length.</summary>
    public static bool IsIpv6WithPrefixLength(string text) => IsIpPrefix(text, 6, false);

    /// <summary>Whether a text is an IP prefix: an address whose bits after the prefix are zero.</summary>
    public static bool IsIpPrefix(string text) => IsIpPrefix(text, 0, true);

    /// <summary>Whether a text is an IPv4 prefix.</summary>
    public static bool IsIpv4Prefix(string text) => IsIpPrefix(text, 4, true);

    /// <summary>Whether a text is an IPv6 prefix.</summary>
    public static bool IsIpv6Prefix(string text) => IsIpPrefix(text, 6, true);

    /// <summary>Whether a text is an IP address with a prefix length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">4, 6, or 0 for either.</param>
    /// <param name="isStrict">Whether the bits after the prefix must be zero.</param>
    public static bool IsIpPrefix(string text, long version, bool isStrict) =>
        (version is 0 or 4 && IpText.IsPrefixOfV4(text, isStrict)) || (version is 0 or 6 && IpText.IsPrefixOfV6(text, isStrict));

    /// <summary>Whether a text is a URI by RFC 3986.</summary>
    public static bool IsUri(string text) => new UriText(text).IsUri();

    /// <summary>Whether a text is a URI or a relative reference by RFC 3986.</summary>
    public static bool IsUriReference(string text) => new UriText(text).IsUri() || new UriText(text).IsRelative();

    /// <summary>Whether a text is a host and a port.</summary>
    public static bool IsHostAndPort(string text) => IsHostAndPort(text, isPortRequired: true);

    /// <summary>Whether a text is a host, perhaps with a port. An IPv6 address is in brackets.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPortRequired">Whether the port must be there.</param>
    public static bool IsHostAndPort(string text, bool isPortRequired)
    {
        int colon = text.LastIndexOf(':');
        if (text.Length > 0 && text[0] == '[')
        {
            int end = text.LastIndexOf(']');
            return end > 0 && IpText.IsV6(text, 1, end)
                && (end + 1 == text.Length ? !isPortRequired : end + 1 == colon && IsPort(text, colon + 1));
        }
        int host = colon < 0 ? text.Length : colon;
        return (colon < 0 ? !isPortRequired : IsPort(text, colon + 1)) && (IsHostname(text, 0, host) || IpText.IsV4(text, 0, host));
    }

    private static bool IsHostname(string text, int start, int end)
    {
        int last = end > start && text[end - 1] == '.' ? end - 1 : end;
        return last - start <= LongestHostname && IsLabels(text, start, last, out bool isNumber) && !isNumber;
    }

    // Labels with dots between them; whether the last one has digits only.
    private static bool IsLabels(string text, int start, int end, out bool isNumber)
    {
        isNumber = true;
        int label = start;
        for (int i = start; i <= end; i++)
        {
            if (i == end || text[i] == '.')
            {
                if (i == label || i - label > LongestLabel || text[label] == '-' || text[i - 1] == '-')
                {
                    return false;
                }
                label = i + 1;
                isNumber = i == end ? isNumber : true;
            }
            else if (Ascii.IsLetterOrDigit(text[i]) || text[i] == '-')
            {
                isNumber &= Ascii.IsDigit(text[i]);
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsPort(string text, int start)
    {
        int port = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (!Ascii.IsDigit(text[i]) || port > LastPort)
            {
                return false;
            }
            port = (port * 10) + (text[i] - '0');
        }
        return text.Length > start && port <= LastPort && (text[start] != '0' || text.Length == start + 1);
    }
}
