using System.Globalization;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>The values of Go's numeric expressions.</summary>
internal static class GoNumbers
{
    private static readonly Dictionary<string, decimal> s_constants = new(StringComparer.Ordinal)
    {
        ["math.MaxInt32"] = int.MaxValue,
        ["math.MinInt32"] = int.MinValue,
        ["math.MaxUint32"] = uint.MaxValue,
        ["math.MaxInt64"] = long.MaxValue,
        ["math.MinInt64"] = long.MinValue,
        ["math.MaxUint64"] = ulong.MaxValue,
        ["time.Nanosecond"] = 1,
        ["time.Microsecond"] = 1_000,
        ["time.Millisecond"] = 1_000_000,
        ["time.Second"] = 1_000_000_000,
        ["time.Minute"] = 60_000_000_000,
        ["time.Hour"] = 3_600_000_000_000,
    };

    /// <summary>The current time in nanoseconds since 1970.</summary>
    public static decimal NowNanoseconds => (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100m;

    public static decimal Integer(GoNode node) => node switch
    {
        { Kind: GoKind.Number } when node.Text.StartsWith("0x", StringComparison.Ordinal) =>
            ulong.Parse(node.Text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        { Kind: GoKind.Number } => decimal.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        { Kind: GoKind.Name } => s_constants[node.Text],
        { Kind: GoKind.Call, Text: "Unix" } => decimal.Floor(NowNanoseconds / 1_000_000_000),
        { Kind: GoKind.Call, Items: [var (_, only)] } => Integer(only),
        { Kind: GoKind.Operator, Items: [var (_, only)] } => -Integer(only),
        { Kind: GoKind.Operator, Items: [var (_, left), var (_, right)] } => node.Text switch
        {
            "+" => Integer(left) + Integer(right),
            "-" => Integer(left) - Integer(right),
            "*" => Integer(left) * Integer(right),
            _ => decimal.Truncate(Integer(left) / Integer(right)),
        },
        _ => throw new FormatException(node.ToString()),
    };

    /// <summary>A floating-point number in text format.</summary>
    public static string Float(GoNode node) => node switch
    {
        { Kind: GoKind.Call, Text: "math.NaN" } => "nan",
        { Kind: GoKind.Call, Text: "math.Inf" } => Integer(node.Items[0].Value) < 0 ? "-inf" : "inf",
        { Kind: GoKind.Operator, Items: [var (_, only)] } => "-" + Float(only),
        { Kind: GoKind.Number } => node.Text,
        _ => throw new FormatException(node.ToString()),
    };
}
