using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Conversions.</content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    /// <summary>The value itself, of which the build does not know the type.</summary>
    public static CelValue Dyn(CelValue a) => a;

    /// <summary>The type of a value.</summary>
    public static CelValue TypeOf(CelValue a) => a.Kind switch
    {
        CelValueKind.Error => default,
        CelValueKind.Null => CelValue.Type("null_type"),
        CelValueKind.Duration => CelValue.Type("google.protobuf.Duration"),
        CelValueKind.Timestamp => CelValue.Type("google.protobuf.Timestamp"),
        CelValueKind.Message => CelValue.Type(CelMessages.ShapeOf(a.Message).FullName),
        _ => CelValue.Type(a.Kind.ToString().ToLowerInvariant()),
    };

    /// <summary>The value as a bool.</summary>
    public static CelValue ToBool(CelValue a) => a.Kind switch
    {
        CelValueKind.Bool => a,
        CelValueKind.String when a.Text is "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        CelValueKind.String when a.Text is "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => default,
    };

    /// <summary>The value as an int.</summary>
    public static CelValue ToInt(CelValue a) => a.Kind switch
    {
        CelValueKind.Int => a,
        CelValueKind.Uint => Int(a.Uint),
        CelValueKind.Double when a.Double is > -TwoTo63 and < TwoTo63 => CelValue.Of((long)a.Double),
        CelValueKind.String when long.TryParse(a.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) =>
            CelValue.Of(value),
        CelValueKind.Timestamp => CelValue.Of(Moments.Split(a.Nanoseconds).Seconds),
        CelValueKind.Duration => Int(a.Nanoseconds),
        _ => default,
    };

    /// <summary>The value as a uint.</summary>
    public static CelValue ToUint(CelValue a) => a.Kind switch
    {
        CelValueKind.Uint => a,
        CelValueKind.Int => Uint(a.Int),
        CelValueKind.Double when a.Double is >= 0 and < TwoTo64 => CelValue.Of((ulong)a.Double),
        CelValueKind.String when ulong.TryParse(a.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) =>
            CelValue.Of(value),
        _ => default,
    };

    /// <summary>The value as a double.</summary>
    public static CelValue ToDouble(CelValue a) => a.Kind switch
    {
        CelValueKind.Double => a,
        CelValueKind.Int => CelValue.Of((double)a.Int),
        CelValueKind.Uint => CelValue.Of((double)a.Uint),
        CelValueKind.String when CelTexts.TryParse(a.Text, out double value) => CelValue.Of(value),
        _ => default,
    };

    /// <summary>The value as a string.</summary>
    public static CelValue ToText(CelValue a) => a.Kind switch
    {
        CelValueKind.String => a,
        CelValueKind.Bool => CelValue.Of(a.IsTrue ? "true" : "false"),
        CelValueKind.Int => CelValue.Of(a.Int.ToString(CultureInfo.InvariantCulture)),
        CelValueKind.Uint => CelValue.Of(a.Uint.ToString(CultureInfo.InvariantCulture)),
        CelValueKind.Double => CelValue.Of(CelTexts.Of(a.Double)),
        CelValueKind.Bytes when Utf8.TryDecode(a.Bytes, out string text) => CelValue.Of(text),
        CelValueKind.Timestamp => CelValue.Of(Moments.TimestampText(a.Nanoseconds)),
        CelValueKind.Duration => CelValue.Of(Moments.DurationText(a.Nanoseconds)),
        _ => default,
    };

    /// <summary>The value as bytes.</summary>
    public static CelValue ToBytes(CelValue a) => a.Kind switch
    {
        CelValueKind.Bytes => a,
        CelValueKind.String => CelValue.OfBytes(Utf8.Encode(a.Text)),
        _ => default,
    };

    /// <summary>The value as a point in time.</summary>
    public static CelValue ToTimestamp(CelValue a) => a.Kind switch
    {
        CelValueKind.Timestamp => a,
        CelValueKind.Int => Point((decimal)a.Int * Moments.NanosPerSecond),
        CelValueKind.String when CelTimes.TryParseTimestamp(a.Text, out decimal nanoseconds) => Point(nanoseconds),
        _ => default,
    };

    /// <summary>The value as a span of time.</summary>
    public static CelValue ToDuration(CelValue a) => a.Kind switch
    {
        CelValueKind.Duration => a,
        CelValueKind.String when CelTimes.TryParseDuration(a.Text, out decimal nanoseconds) => Span(nanoseconds),
        _ => default,
    };
}
