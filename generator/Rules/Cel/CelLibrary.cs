namespace AmctGen.Generator.Rules.Cel;

/// <summary>
/// The functions and operators of expressions, declared as data: those of the language, of its strings extension and of protovalidate.
/// </summary>
internal static class CelLibrary
{
    private static readonly string[] s_language =
    [
        "?:(bool, A, A) -> A",
        "!(bool) -> bool",
        "==(A, A) -> bool",
        "!=(A, A) -> bool",
        "in(A, list(A)) -> bool",
        "in(A, map(A, B)) -> bool",
        "[](list(A), int) -> A",
        "[](map(A, B), A) -> B",
        "-(int) -> int",
        "-(double) -> double",
        "+(int, int) -> int",
        "+(uint, uint) -> uint",
        "+(double, double) -> double",
        "+(string, string) -> string",
        "+(bytes, bytes) -> bytes",
        "+(list(A), list(A)) -> list(A)",
        "+(timestamp, duration) -> timestamp",
        "+(duration, timestamp) -> timestamp",
        "+(duration, duration) -> duration",
        "-(int, int) -> int",
        "-(uint, uint) -> uint",
        "-(double, double) -> double",
        "-(timestamp, timestamp) -> duration",
        "-(timestamp, duration) -> timestamp",
        "-(duration, duration) -> duration",
        "*(int, int) -> int",
        "*(uint, uint) -> uint",
        "*(double, double) -> double",
        "/(int, int) -> int",
        "/(uint, uint) -> uint",
        "/(double, double) -> double",
        "%(int, int) -> int",
        "%(uint, uint) -> uint",
        "size(string) -> int",
        "size(bytes) -> int",
        "size(list(A)) -> int",
        "size(map(A, B)) -> int",
        "string.size() -> int",
        "bytes.size() -> int",
        "list(A).size() -> int",
        "map(A, B).size() -> int",
        "dyn(A) -> dyn",
        "type(A) -> type",
        "bool(bool) -> bool",
        "bool(string) -> bool",
        "bytes(bytes) -> bytes",
        "bytes(string) -> bytes",
        "double(double) -> double",
        "double(int) -> double",
        "double(uint) -> double",
        "double(string) -> double",
        "duration(duration) -> duration",
        "duration(string) -> duration",
        "int(int) -> int",
        "int(uint) -> int",
        "int(double) -> int",
        "int(string) -> int",
        "int(duration) -> int",
        "int(timestamp) -> int",
        "string(string) -> string",
        "string(bool) -> string",
        "string(bytes) -> string",
        "string(int) -> string",
        "string(uint) -> string",
        "string(double) -> string",
        "string(duration) -> string",
        "string(timestamp) -> string",
        "timestamp(timestamp) -> timestamp",
        "timestamp(int) -> timestamp",
        "timestamp(string) -> timestamp",
        "uint(uint) -> uint",
        "uint(int) -> uint",
        "uint(double) -> uint",
        "uint(string) -> uint",
        "string.contains(string) -> bool",
        "string.startsWith(string) -> bool",
        "string.endsWith(string) -> bool",
        "matches(string, string) -> bool",
        "string.matches(string) -> bool",
        "duration.getHours() -> int",
        "duration.getMinutes() -> int",
        "duration.getSeconds() -> int",
        "duration.getMilliseconds() -> int",
    ];

    private static readonly string[] s_strings =
    [
        "string.charAt(int) -> string",
        "string.format(list(dyn)) -> string",
        "string.indexOf(string) -> int",
        "string.indexOf(string, int) -> int",
        "list(string).join() -> string",
        "list(string).join(string) -> string",
        "string.lastIndexOf(string) -> int",
        "string.lastIndexOf(string, int) -> int",
        "string.lowerAscii() -> string",
        "strings.quote(string) -> string",
        "string.replace(string, string) -> string",
        "string.replace(string, string, int) -> string",
        "string.reverse() -> string",
        "string.split(string) -> list(string)",
        "string.split(string, int) -> list(string)",
        "string.substring(int) -> string",
        "string.substring(int, int) -> string",
        "string.trim() -> string",
        "string.upperAscii() -> string",
    ];

    private static readonly string[] s_protovalidate =
    [
        "bytes.contains(bytes) -> bool",
        "bytes.startsWith(bytes) -> bool",
        "bytes.endsWith(bytes) -> bool",
        "double.isNan() -> bool",
        "double.isInf() -> bool",
        "double.isInf(int) -> bool",
        "getField(dyn, string) -> dyn",
        "string.isEmail() -> bool",
        "string.isHostname() -> bool",
        "string.isHostAndPort(bool) -> bool",
        "string.isIp() -> bool",
        "string.isIp(int) -> bool",
        "string.isIpPrefix() -> bool",
        "string.isIpPrefix(int) -> bool",
        "string.isIpPrefix(bool) -> bool",
        "string.isIpPrefix(int, bool) -> bool",
        "string.isUri() -> bool",
        "string.isUriRef() -> bool",
        "list(bool).unique() -> bool",
        "list(int).unique() -> bool",
        "list(uint).unique() -> bool",
        "list(double).unique() -> bool",
        "list(string).unique() -> bool",
        "list(bytes).unique() -> bool",
    ];

    // The parts of a timestamp, in UTC or in a named time zone.
    private static readonly string[] s_calendar =
    [
        "getFullYear", "getMonth", "getDayOfYear", "getDayOfMonth", "getDate", "getDayOfWeek", "getHours", "getMinutes", "getSeconds",
            "getMilliseconds",
    ];

    private static readonly string[] s_ordered = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];

    private static readonly string[] s_numbers = ["int", "uint", "double"];

    private static readonly Lazy<Dictionary<string, IReadOnlyList<CelOverload>>> s_overloads = new(static () =>
        All().Select(CelSignatureReader.Read).GroupBy(static overload => overload.Function, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => (IReadOnlyList<CelOverload>)[.. group], StringComparer.Ordinal));

    /// <summary>The names of all functions, without operators.</summary>
    public static IEnumerable<string> FunctionNames => s_overloads.Value.Keys.Where(static name => char.IsLetter(name[0]) && name != "in");

    /// <summary>The overloads of a function or operator; empty if there is no such function.</summary>
    public static IReadOnlyList<CelOverload> Find(string function) =>
        s_overloads.Value.TryGetValue(function, out IReadOnlyList<CelOverload>? found) ? found : [];

    private static IEnumerable<string> All() =>
        s_language.Concat(s_strings).Concat(s_protovalidate)
            .Concat(s_calendar.SelectMany(static name => new[] { $"timestamp.{name}() -> int", $"timestamp.{name}(string) -> int" }))
            .Concat(new[] { "<", "<=", ">", ">=" }.SelectMany(Comparisons));

    // Values of the same type can be ordered, and so can numbers of different types.
    private static IEnumerable<string> Comparisons(string symbol) =>
        s_ordered.Select(type => $"{symbol}({type}, {type}) -> bool").Concat(
            from left in s_numbers from right in s_numbers where left != right select $"{symbol}({left}, {right}) -> bool");
}
