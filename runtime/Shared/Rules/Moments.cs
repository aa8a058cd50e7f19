using System.ComponentModel;
using System.Globalization;

namespace AmctGen.Generated;

/// <summary>Points in time, in nanoseconds since 1970, and spans of time, in nanoseconds. Decimals represent all of them exactly.</summary>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
static class Moments
{
    internal const long NanosPerSecond = 1_000_000_000;
    internal const long EarliestSecond = -62_135_596_800;
    internal const long LatestSecond = 253_402_300_799;
    private const int NanosPerTick = 100;
    private const int NanoDigits = 9;

    /// <summary>The nanoseconds of a <c>Timestamp</c> or <c>Duration</c>.</summary>
    /// <param name="seconds">Its seconds.</param>
    /// <param name="nanos">Its nanoseconds.</param>
    public static decimal Of(long seconds, int nanos) => (seconds * (decimal)NanosPerSecond) + nanos;

    /// <summary>The nanoseconds since 1970 of a point in time.</summary>
    /// <param name="time">The point in time.</param>
    public static decimal Of(DateTimeOffset time) =>
        ((time.UtcTicks - (-EarliestSecond * TimeSpan.TicksPerSecond)) * (decimal)NanosPerTick);

    /// <summary>A point in time by RFC 3339, in UTC.</summary>
    /// <param name="nanoseconds">The nanoseconds since 1970.</param>
    public static string TimestampText(decimal nanoseconds)
    {
        if (nanoseconds < Of(EarliestSecond, 0) || nanoseconds >= Of(LatestSecond + 1, 0))
        {
            return DurationText(nanoseconds) + " since 1970";
        }
        (long seconds, int nanos) = Split(nanoseconds);
        var time = new DateTime((seconds - EarliestSecond) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction(nanos) + "Z";
    }

    /// <summary>A span of time in seconds, for example <c>1.5s</c>.</summary>
    /// <param name="nanoseconds">The nanoseconds.</param>
    public static string DurationText(decimal nanoseconds)
    {
        decimal magnitude = Math.Abs(nanoseconds);
        decimal seconds = decimal.Truncate(magnitude / NanosPerSecond);
        return (nanoseconds < 0 ? "-" : "") + seconds.ToString("0", CultureInfo.InvariantCulture)
            + Fraction((int)(magnitude - (seconds * NanosPerSecond))) + "s";
    }

    /// <summary>Whole seconds, rounded down, and the nanoseconds after them.</summary>
    internal static (long Seconds, int Nanos) Split(decimal nanoseconds)
    {
        decimal seconds = decimal.Floor(nanoseconds / NanosPerSecond);
        return ((long)seconds, (int)(nanoseconds - (seconds * NanosPerSecond)));
    }

    // The digits after the point without zeros at the end.
    private static string Fraction(int nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("D9", CultureInfo.InvariantCulture).Substring(0, NanoDigits).TrimEnd('0');
}
