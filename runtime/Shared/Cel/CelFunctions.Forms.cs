namespace AmctGen.Generated;

/// <content>The forms of texts.</content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    /// <summary>Whether a text is an email address.</summary>
    public static CelValue IsEmail(CelValue a) => a.Kind == CelValueKind.String ? CelValue.Of(TextForms.IsEmail(a.Text)) : default;

    /// <summary>Whether a text is a hostname.</summary>
    public static CelValue IsHostname(CelValue a) => a.Kind == CelValueKind.String ? CelValue.Of(TextForms.IsHostname(a.Text)) : default;

    /// <summary>Whether a text is a host, with a port if the second argument asks for it.</summary>
    public static CelValue IsHostAndPort(CelValue a, CelValue isPortRequired) =>
        (a.Kind, isPortRequired.Kind) == (CelValueKind.String, CelValueKind.Bool)
            ? CelValue.Of(TextForms.IsHostAndPort(a.Text, isPortRequired.IsTrue))
            : default;

    /// <summary>Whether a text is an IP address.</summary>
    public static CelValue IsIp(CelValue a) => IsIp(a, CelValue.Of(0));

    /// <summary>Whether a text is an IP address of a version.</summary>
    public static CelValue IsIp(CelValue a, CelValue version) => (a.Kind, version.Kind) == (CelValueKind.String, CelValueKind.Int)
        ? CelValue.Of(TextForms.IsIp(a.Text, version.Int))
        : default;

    /// <summary>Whether a text is an IP address with a prefix length.</summary>
    public static CelValue IsIpPrefix(CelValue a) => IsIpPrefix(a, CelValue.Of(0), CelValue.False);

    /// <summary>Whether a text is an IP address of a version with a prefix length, or a prefix if the second argument is true.</summary>
    public static CelValue IsIpPrefix(CelValue a, CelValue versionOrStrict) => versionOrStrict.Kind == CelValueKind.Bool
        ? IsIpPrefix(a, CelValue.Of(0), versionOrStrict)
        : IsIpPrefix(a, versionOrStrict, CelValue.False);

    /// <summary>Whether a text is an IP address of a version with a prefix length; if it is strict, a prefix.</summary>
    public static CelValue IsIpPrefix(CelValue a, CelValue version, CelValue strict) =>
        (a.Kind, version.Kind, strict.Kind) == (CelValueKind.String, CelValueKind.Int, CelValueKind.Bool)
            ? CelValue.Of(TextForms.IsIpPrefix(a.Text, version.Int, strict.IsTrue))
            : default;

    /// <summary>Whether a text is a URI.</summary>
    public static CelValue IsUri(CelValue a) => a.Kind == CelValueKind.String ? CelValue.Of(TextForms.IsUri(a.Text)) : default;

    /// <summary>Whether a text is a URI or a relative reference.</summary>
    public static CelValue IsUriRef(CelValue a) => a.Kind == CelValueKind.String ? CelValue.Of(TextForms.IsUriReference(a.Text)) : default;

    /// <summary>Whether a pattern matches somewhere in a text.</summary>
    public static CelValue Matches(CelValue a, Re2Pattern pattern) =>
        a.Kind == CelValueKind.String ? CelValue.Of(pattern.IsMatch(a.Text.AsSpan())) : default;

    /// <summary>Whether a pattern that is only known now matches somewhere in a text; an invalid pattern is a failure.</summary>
    public static CelValue Matches(CelValue a, CelValue pattern) =>
        AreText(a, pattern) && Re2Pattern.Find(pattern.Text) is { } found ? Matches(a, found) : default;
}
