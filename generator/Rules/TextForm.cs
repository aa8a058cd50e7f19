using AmctGen.Generated;

namespace AmctGen.Generator.Rules;

/// <summary>A form of texts that a rule names, declared as data.</summary>
/// <param name="Field">The field of the rules that selects it.</param>
/// <param name="Function">The name of the function of <see cref="TextForms"/> that tests it.</param>
/// <param name="Test">The function.</param>
/// <param name="Description">What it is, for messages.</param>
internal sealed record TextForm(string Field, string Function, Func<string, bool> Test, string Description)
{
    private static readonly TextForm[] s_forms =
    [
        new("email", nameof(TextForms.IsEmail), TextForms.IsEmail, "a valid email address"),
        new("hostname", nameof(TextForms.IsHostname), TextForms.IsHostname, "a valid hostname"),
        new("ip", nameof(TextForms.IsIp), TextForms.IsIp, "a valid IP address"),
        new("ipv4", nameof(TextForms.IsIpv4), TextForms.IsIpv4, "a valid IPv4 address"),
        new("ipv6", nameof(TextForms.IsIpv6), TextForms.IsIpv6, "a valid IPv6 address"),
        new("uri", nameof(TextForms.IsUri), TextForms.IsUri, "a valid URI"),
        new("uri_ref", nameof(TextForms.IsUriReference), TextForms.IsUriReference, "a valid URI reference") { HasEmpty = true },
        new("address", nameof(TextForms.IsAddress), TextForms.IsAddress, "a valid hostname or IP address"),
        new("uuid", nameof(TextForms.IsUuid), TextForms.IsUuid, "a valid UUID"),
        new("tuuid", nameof(TextForms.IsTrimmedUuid), TextForms.IsTrimmedUuid, "a valid UUID without hyphens"),
        new("ip_with_prefixlen", nameof(TextForms.IsIpWithPrefixLength), TextForms.IsIpWithPrefixLength,
            "a valid IP address with a prefix length"),
        new("ipv4_with_prefixlen", nameof(TextForms.IsIpv4WithPrefixLength), TextForms.IsIpv4WithPrefixLength,
            "a valid IPv4 address with a prefix length"),
        new("ipv6_with_prefixlen", nameof(TextForms.IsIpv6WithPrefixLength), TextForms.IsIpv6WithPrefixLength,
            "a valid IPv6 address with a prefix length"),
        new("ip_prefix", nameof(TextForms.IsIpPrefix), TextForms.IsIpPrefix, "a valid IP prefix"),
        new("ipv4_prefix", nameof(TextForms.IsIpv4Prefix), TextForms.IsIpv4Prefix, "a valid IPv4 prefix"),
        new("ipv6_prefix", nameof(TextForms.IsIpv6Prefix), TextForms.IsIpv6Prefix, "a valid IPv6 prefix"),
        new("host_and_port", nameof(TextForms.IsHostAndPort), TextForms.IsHostAndPort, "a valid host and port"),
        new("ulid", nameof(TextForms.IsUlid), TextForms.IsUlid, "a valid ULID"),
        new("protobuf_fqn", nameof(TextForms.IsProtobufName), TextForms.IsProtobufName, "a valid full name of protobuf"),
        new("protobuf_dot_fqn", nameof(TextForms.IsDottedProtobufName), TextForms.IsDottedProtobufName,
            "a valid full name of protobuf with a dot before it"),
        new("well_known_regex.header_name", nameof(TextForms.IsHeaderName), TextForms.IsHeaderName, "a valid name of an HTTP header"),
        new("well_known_regex.header_name", nameof(TextForms.IsLooseHeaderName), TextForms.IsLooseHeaderName,
            "a name of an HTTP header: without null characters and ends of lines") { IsLoose = true },
        new("well_known_regex.header_value", nameof(TextForms.IsHeaderValue), TextForms.IsHeaderValue,
            "a valid value of an HTTP header") { HasEmpty = true },
        new("well_known_regex.header_value", nameof(TextForms.IsLooseHeaderValue), TextForms.IsLooseHeaderValue,
            "a value of an HTTP header: without null characters and ends of lines") { HasEmpty = true, IsLoose = true },
    ];

    private static readonly Dictionary<string, TextForm> s_byFunction =
        s_forms.ToDictionary(static form => form.Function, StringComparer.Ordinal);

    /// <summary>Whether the empty text has the form; if not, another rule reports it.</summary>
    public bool HasEmpty { get; init; }

    /// <summary>Whether this is the form if the rules are not strict.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The form that the rules of a string select; null if there is none.</summary>
    public static TextForm? Of(RuleNode node)
    {
        bool isLoose = node.Find("strict") is { Scalar.IsTrue: false };
        string? header = node.Find("well_known_regex")?.Scalar?.Word switch
        {
            "KNOWN_REGEX_HTTP_HEADER_NAME" or "1" => "well_known_regex.header_name",
            "KNOWN_REGEX_HTTP_HEADER_VALUE" or "2" => "well_known_regex.header_value",
            _ => null,
        };
        return Array.Find(s_forms, form => header is null
            ? node.Find(form.Field) is { Scalar.IsTrue: true }
            : form.Field == header && form.IsLoose == isLoose);
    }

    /// <summary>Whether a text has the form that a function tests.</summary>
    public static bool Matches(string function, string text) => s_byFunction[function].Test(text);
}
