using AmctGen.Generated;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>
/// The functions and operators of expressions, declared as data: those of the language, of its strings extension and of protovalidate.
/// The checker uses the signatures, generated code the methods, the evaluator the functions that call them.
/// </summary>
internal static partial class CelLibrary
{
    private static readonly CelOverload[] s_language =
    [
        CelSignatureReader.Read("?:(bool, A, A) -> A"),
        .. Row(nameof(CelFunctions.Not), static a => CelFunctions.Not(a[0]), "!(bool) -> bool"),
        .. Row(nameof(CelFunctions.Equal), static a => CelFunctions.Equal(a[0], a[1]), "==(A, A) -> bool"),
        .. Row(nameof(CelFunctions.NotEqual), static a => CelFunctions.NotEqual(a[0], a[1]), "!=(A, A) -> bool"),
        .. Row(nameof(CelFunctions.In), static a => CelFunctions.In(a[0], a[1]), "in(A, list(A)) -> bool", "in(A, map(A, B)) -> bool"),
        .. Row(nameof(CelFunctions.Index), static a => CelFunctions.Index(a[0], a[1]), "[](list(A), int) -> A", "[](map(A, B), A) -> B"),
        .. Row(nameof(CelFunctions.Negate), static a => CelFunctions.Negate(a[0]), "-(int) -> int", "-(double) -> double"),
        .. Row(nameof(CelFunctions.Add), static a => CelFunctions.Add(a[0], a[1]),
            "+(int, int) -> int", "+(uint, uint) -> uint", "+(double, double) -> double", "+(string, string) -> string",
            "+(bytes, bytes) -> bytes", "+(list(A), list(A)) -> list(A)", "+(timestamp, duration) -> timestamp",
            "+(duration, timestamp) -> timestamp", "+(duration, duration) -> duration"),
        .. Row(nameof(CelFunctions.Subtract), static a => CelFunctions.Subtract(a[0], a[1]),
            "-(int, int) -> int", "-(uint, uint) -> uint", "-(double, double) -> double", "-(timestamp, timestamp) -> duration",
            "-(timestamp, duration) -> timestamp", "-(duration, duration) -> duration"),
        .. Row(nameof(CelFunctions.Multiply), static a => CelFunctions.Multiply(a[0], a[1]),
            "*(int, int) -> int", "*(uint, uint) -> uint", "*(double, double) -> double"),
        .. Row(nameof(CelFunctions.Divide), static a => CelFunctions.Divide(a[0], a[1]),
            "/(int, int) -> int", "/(uint, uint) -> uint", "/(double, double) -> double"),
        .. Row(nameof(CelFunctions.Modulo), static a => CelFunctions.Modulo(a[0], a[1]), "%(int, int) -> int", "%(uint, uint) -> uint"),
        .. Row(nameof(CelFunctions.Size), static a => CelFunctions.Size(a[0]),
            "size(string) -> int", "size(bytes) -> int", "size(list(A)) -> int", "size(map(A, B)) -> int", "string.size() -> int",
            "bytes.size() -> int", "list(A).size() -> int", "map(A, B).size() -> int"),
        .. Row(nameof(CelFunctions.Dyn), static a => CelFunctions.Dyn(a[0]), "dyn(A) -> dyn"),
        .. Row(nameof(CelFunctions.TypeOf), static a => CelFunctions.TypeOf(a[0]), "type(A) -> type"),
        .. Row(nameof(CelFunctions.ToBool), static a => CelFunctions.ToBool(a[0]), "bool(bool) -> bool", "bool(string) -> bool"),
        .. Row(nameof(CelFunctions.ToBytes), static a => CelFunctions.ToBytes(a[0]), "bytes(bytes) -> bytes", "bytes(string) -> bytes"),
        .. Row(nameof(CelFunctions.ToDouble), static a => CelFunctions.ToDouble(a[0]),
            "double(double) -> double", "double(int) -> double", "double(uint) -> double", "double(string) -> double"),
        .. Row(nameof(CelFunctions.ToDuration), static a => CelFunctions.ToDuration(a[0]),
            "duration(duration) -> duration", "duration(string) -> duration"),
        .. Row(nameof(CelFunctions.ToInt), static a => CelFunctions.ToInt(a[0]),
            "int(int) -> int", "int(uint) -> int", "int(double) -> int", "int(string) -> int", "int(duration) -> int",
            "int(timestamp) -> int"),
        .. Row(nameof(CelFunctions.ToText), static a => CelFunctions.ToText(a[0]),
            "string(string) -> string", "string(bool) -> string", "string(bytes) -> string", "string(int) -> string",
            "string(uint) -> string", "string(double) -> string", "string(duration) -> string", "string(timestamp) -> string"),
        .. Row(nameof(CelFunctions.ToTimestamp), static a => CelFunctions.ToTimestamp(a[0]),
            "timestamp(timestamp) -> timestamp", "timestamp(int) -> timestamp", "timestamp(string) -> timestamp"),
        .. Row(nameof(CelFunctions.ToUint), static a => CelFunctions.ToUint(a[0]),
            "uint(uint) -> uint", "uint(int) -> uint", "uint(double) -> uint", "uint(string) -> uint"),
        .. Row(nameof(CelFunctions.Matches), static a => CelFunctions.Matches(a[0], a[1]),
            "matches(string, string) -> bool", "string.matches(string) -> bool"),
        .. Row(nameof(CelFunctions.Contains), static a => CelFunctions.Contains(a[0], a[1]),
            "string.contains(string) -> bool", "bytes.contains(bytes) -> bool"),
        .. Row(nameof(CelFunctions.StartsWith), static a => CelFunctions.StartsWith(a[0], a[1]),
            "string.startsWith(string) -> bool", "bytes.startsWith(bytes) -> bool"),
        .. Row(nameof(CelFunctions.EndsWith), static a => CelFunctions.EndsWith(a[0], a[1]),
            "string.endsWith(string) -> bool", "bytes.endsWith(bytes) -> bool"),
    ];

    private static readonly string[] s_ordered = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];

    private static readonly string[] s_numbers = ["int", "uint", "double"];

    private static readonly Lazy<Dictionary<string, IReadOnlyList<CelOverload>>> s_overloads = new(static () =>
        All().GroupBy(static overload => overload.Function, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => (IReadOnlyList<CelOverload>)[.. group], StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<(string Method, int Count), Func<CelValue[], CelValue>>> s_functions = new(static () =>
        All().Where(static overload => overload.Implementation is not null)
            .GroupBy(static overload => (overload.Implementation!.Method, overload.Arguments.Count))
            .ToDictionary(static group => group.Key, static group => group.First().Implementation!.Invoke));

    /// <summary>The names of all functions, without operators.</summary>
    public static IEnumerable<string> FunctionNames => s_overloads.Value.Keys.Where(static name => char.IsLetter(name[0]) && name != "in");

    /// <summary>The overloads of a function or operator; empty if there is no such function.</summary>
    public static IReadOnlyList<CelOverload> Find(string function) =>
        s_overloads.Value.TryGetValue(function, out IReadOnlyList<CelOverload>? found) ? found : [];

    /// <summary>Calls a method of <see cref="CelFunctions"/>.</summary>
    public static CelValue Invoke(string method, CelValue[] arguments) => s_functions.Value[(method, arguments.Length)](arguments);

    private static IEnumerable<CelOverload> All() =>
        s_language.Concat(s_strings).Concat(s_times)
            .Concat(Row(nameof(CelFunctions.Less), static a => CelFunctions.Less(a[0], a[1]), Comparisons("<")))
            .Concat(Row(nameof(CelFunctions.AtMost), static a => CelFunctions.AtMost(a[0], a[1]), Comparisons("<=")))
            .Concat(Row(nameof(CelFunctions.Greater), static a => CelFunctions.Greater(a[0], a[1]), Comparisons(">")))
            .Concat(Row(nameof(CelFunctions.AtLeast), static a => CelFunctions.AtLeast(a[0], a[1]), Comparisons(">=")));

    // Values of the same type can be ordered, and so can numbers of different types.
    private static string[] Comparisons(string symbol) =>
    [
        .. s_ordered.Select(type => $"{symbol}({type}, {type}) -> bool"),
        .. from left in s_numbers from right in s_numbers where left != right select $"{symbol}({left}, {right}) -> bool",
    ];

    private static CelOverload[] Row(string method, Func<CelValue[], CelValue> invoke, params string[] signatures)
    {
        var implementation = new CelImplementation(method, invoke);
        return [.. signatures.Select(signature => CelSignatureReader.Read(signature) with { Implementation = implementation })];
    }
}
