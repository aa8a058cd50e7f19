namespace AmctGen.Generated;

/// <content>
/// The parts of times: of a point in time in UTC or in a zone; of a span of time, the whole of it in a unit.
/// </content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    private const long SecondsPerMinute = 60;
    private const long SecondsPerHour = 3600;
    private const long NanosPerMillisecond = 1_000_000;

    /// <summary>The year.</summary>
    public static CelValue FullYear(CelValue a) => Part(a, null, static time => time.Year);

    /// <summary>The year in a zone.</summary>
    public static CelValue FullYear(CelValue a, CelValue zone) => Part(a, zone, static time => time.Year);

    /// <summary>The month, from 0.</summary>
    public static CelValue Month(CelValue a) => Part(a, null, static time => time.Month - 1);

    /// <summary>The month in a zone, from 0.</summary>
    public static CelValue Month(CelValue a, CelValue zone) => Part(a, zone, static time => time.Month - 1);

    /// <summary>The day of the year, from 0.</summary>
    public static CelValue DayOfYear(CelValue a) => Part(a, null, static time => time.DayOfYear - 1);

    /// <summary>The day of the year in a zone, from 0.</summary>
    public static CelValue DayOfYear(CelValue a, CelValue zone) => Part(a, zone, static time => time.DayOfYear - 1);

    /// <summary>The day of the month, from 0.</summary>
    public static CelValue DayOfMonth(CelValue a) => Part(a, null, static time => time.Day - 1);

    /// <summary>The day of the month in a zone, from 0.</summary>
    public static CelValue DayOfMonth(CelValue a, CelValue zone) => Part(a, zone, static time => time.Day - 1);

    /// <summary>The day of the month, from 1.</summary>
    public static CelValue Date(CelValue a) => Part(a, null, static time => time.Day);

    /// <summary>The day of the month in a zone, from 1.</summary>
    public static CelValue Date(CelValue a, CelValue zone) => Part(a, zone, static time => time.Day);

    /// <summary>The day of the week, from 0 for Sunday.</summary>
    public static CelValue DayOfWeek(CelValue a) => Part(a, null, static time => (int)time.DayOfWeek);

    /// <summary>The day of the week in a zone, from 0 for Sunday.</summary>
    public static CelValue DayOfWeek(CelValue a, CelValue zone) => Part(a, zone, static time => (int)time.DayOfWeek);

    /// <summary>The hour, or the hours of a span.</summary>
    public static CelValue Hours(CelValue a) =>
        Whole(a, SecondsPerHour * Moments.NanosPerSecond) ?? Part(a, null, static time => time.Hour);

    /// <summary>The hour in a zone.</summary>
    public static CelValue Hours(CelValue a, CelValue zone) => Part(a, zone, static time => time.Hour);

    /// <summary>The minute, or the minutes of a span.</summary>
    public static CelValue Minutes(CelValue a) =>
        Whole(a, SecondsPerMinute * Moments.NanosPerSecond) ?? Part(a, null, static time => time.Minute);

    /// <summary>The minute in a zone.</summary>
    public static CelValue Minutes(CelValue a, CelValue zone) => Part(a, zone, static time => time.Minute);

    /// <summary>The second, or the seconds of a span.</summary>
    public static CelValue Seconds(CelValue a) => Whole(a, Moments.NanosPerSecond) ?? Part(a, null, static time => time.Second);

    /// <summary>The second in a zone.</summary>
    public static CelValue Seconds(CelValue a, CelValue zone) => Part(a, zone, static time => time.Second);

    /// <summary>The milliseconds of the second, or those after the whole seconds of a span.</summary>
    public static CelValue Milliseconds(CelValue a) => a.Kind == CelValueKind.Duration
        ? CelValue.Of((long)decimal.Truncate(a.Nanoseconds % Moments.NanosPerSecond / NanosPerMillisecond))
        : Part(a, null, static time => time.Millisecond);

    /// <summary>The milliseconds of the second in a zone.</summary>
    public static CelValue Milliseconds(CelValue a, CelValue zone) => Part(a, zone, static time => time.Millisecond);

    private static CelValue? Whole(CelValue a, long unit) =>
        a.Kind == CelValueKind.Duration ? CelValue.Of((long)decimal.Truncate(a.Nanoseconds / unit)) : null;

    private static CelValue Part(CelValue a, CelValue? zone, Func<DateTime, int> part)
    {
        if (a.Kind != CelValueKind.Timestamp || zone is { Kind: not CelValueKind.String })
        {
            return default;
        }
        (long seconds, int nanos) = Moments.Split(a.Nanoseconds);
        if (seconds is < Moments.EarliestSecond or > Moments.LatestSecond)
        {
            return default;
        }
        var utc = new DateTime(((seconds - Moments.EarliestSecond) * TimeSpan.TicksPerSecond) + (nanos / 100), DateTimeKind.Utc);
        DateTime? time = zone is { } named ? CelTimes.InZone(utc, named.Text) : utc;
        return time is { } known ? CelValue.Of(part(known)) : default;
    }
}
