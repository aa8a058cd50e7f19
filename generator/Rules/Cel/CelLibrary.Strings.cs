using AmctGen.Generated;

namespace AmctGen.Generator.Rules.Cel;

/// <content>The strings extension, and the functions of protovalidate.</content>
internal static partial class CelLibrary
{
    private static readonly CelOverload[] s_strings =
    [
        .. Row(nameof(CelFunctions.CharAt), static a => CelFunctions.CharAt(a[0], a[1]), "string.charAt(int) -> string"),
        .. Row(nameof(CelFunctions.Format), static a => CelFunctions.Format(a[0], a[1]), "string.format(list(dyn)) -> string"),
        .. Row(nameof(CelFunctions.IndexOf), static a => CelFunctions.IndexOf(a[0], a[1]), "string.indexOf(string) -> int"),
        .. Row(nameof(CelFunctions.IndexOf), static a => CelFunctions.IndexOf(a[0], a[1], a[2]), "string.indexOf(string, int) -> int"),
        .. Row(nameof(CelFunctions.Join), static a => CelFunctions.Join(a[0]), "list(string).join() -> string"),
        .. Row(nameof(CelFunctions.Join), static a => CelFunctions.Join(a[0], a[1]), "list(string).join(string) -> string"),
        .. Row(nameof(CelFunctions.LastIndexOf), static a => CelFunctions.LastIndexOf(a[0], a[1]), "string.lastIndexOf(string) -> int"),
        .. Row(nameof(CelFunctions.LastIndexOf), static a => CelFunctions.LastIndexOf(a[0], a[1], a[2]),
            "string.lastIndexOf(string, int) -> int"),
        .. Row(nameof(CelFunctions.LowerAscii), static a => CelFunctions.LowerAscii(a[0]), "string.lowerAscii() -> string"),
        .. Row(nameof(CelFunctions.Quote), static a => CelFunctions.Quote(a[0]), "strings.quote(string) -> string"),
        .. Row(nameof(CelFunctions.Replace), static a => CelFunctions.Replace(a[0], a[1], a[2]),
            "string.replace(string, string) -> string"),
        .. Row(nameof(CelFunctions.Replace), static a => CelFunctions.Replace(a[0], a[1], a[2], a[3]),
            "string.replace(string, string, int) -> string"),
        .. Row(nameof(CelFunctions.Reverse), static a => CelFunctions.Reverse(a[0]), "string.reverse() -> string"),
        .. Row(nameof(CelFunctions.Split), static a => CelFunctions.Split(a[0], a[1]), "string.split(string) -> list(string)"),
        .. Row(nameof(CelFunctions.Split), static a => CelFunctions.Split(a[0], a[1], a[2]), "string.split(string, int) -> list(string)"),
        .. Row(nameof(CelFunctions.Substring), static a => CelFunctions.Substring(a[0], a[1]), "string.substring(int) -> string"),
        .. Row(nameof(CelFunctions.Substring), static a => CelFunctions.Substring(a[0], a[1], a[2]),
            "string.substring(int, int) -> string"),
        .. Row(nameof(CelFunctions.Trim), static a => CelFunctions.Trim(a[0]), "string.trim() -> string"),
        .. Row(nameof(CelFunctions.UpperAscii), static a => CelFunctions.UpperAscii(a[0]), "string.upperAscii() -> string"),
        .. Row(nameof(CelFunctions.IsNan), static a => CelFunctions.IsNan(a[0]), "double.isNan() -> bool"),
        .. Row(nameof(CelFunctions.IsInf), static a => CelFunctions.IsInf(a[0]), "double.isInf() -> bool"),
        .. Row(nameof(CelFunctions.IsInf), static a => CelFunctions.IsInf(a[0], a[1]), "double.isInf(int) -> bool"),
        .. Row(nameof(CelFunctions.GetField), static a => CelFunctions.GetField(a[0], a[1]), "getField(dyn, string) -> dyn"),
        .. Row(nameof(CelFunctions.IsEmail), static a => CelFunctions.IsEmail(a[0]), "string.isEmail() -> bool"),
        .. Row(nameof(CelFunctions.IsHostname), static a => CelFunctions.IsHostname(a[0]), "string.isHostname() -> bool"),
        .. Row(nameof(CelFunctions.IsHostAndPort), static a => CelFunctions.IsHostAndPort(a[0], a[1]),
            "string.isHostAndPort(bool) -> bool"),
        .. Row(nameof(CelFunctions.IsIp), static a => CelFunctions.IsIp(a[0]), "string.isIp() -> bool"),
        .. Row(nameof(CelFunctions.IsIp), static a => CelFunctions.IsIp(a[0], a[1]), "string.isIp(int) -> bool"),
        .. Row(nameof(CelFunctions.IsIpPrefix), static a => CelFunctions.IsIpPrefix(a[0]), "string.isIpPrefix() -> bool"),
        .. Row(nameof(CelFunctions.IsIpPrefix), static a => CelFunctions.IsIpPrefix(a[0], a[1]),
            "string.isIpPrefix(int) -> bool", "string.isIpPrefix(bool) -> bool"),
        .. Row(nameof(CelFunctions.IsIpPrefix), static a => CelFunctions.IsIpPrefix(a[0], a[1], a[2]),
            "string.isIpPrefix(int, bool) -> bool"),
        .. Row(nameof(CelFunctions.IsUri), static a => CelFunctions.IsUri(a[0]), "string.isUri() -> bool"),
        .. Row(nameof(CelFunctions.IsUriRef), static a => CelFunctions.IsUriRef(a[0]), "string.isUriRef() -> bool"),
        .. Row(nameof(CelFunctions.Unique), static a => CelFunctions.Unique(a[0]),
            "list(bool).unique() -> bool", "list(int).unique() -> bool", "list(uint).unique() -> bool", "list(double).unique() -> bool",
            "list(string).unique() -> bool", "list(bytes).unique() -> bool"),
    ];
}
