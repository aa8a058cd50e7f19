namespace AmctGen.WellKnownTypes;

public sealed partial record Timestamp
{
    private const long EarliestSecond = -62_135_596_800;
    private const long LatestSecond = 253_402_300_799;

    /// <summary>Converts a .NET value.</summary>
    /// <param name="value">The value, in any time zone.</param>
    public static Timestamp FromDateTimeOffset(DateTimeOffset value)
    {
        (long seconds, long ticks) = Math.DivRem(value.UtcTicks, TimeSpan.TicksPerSecond);
        return new Timestamp { Seconds = seconds + EarliestSecond, Nanos = (int)(ticks * TimeSpan.NanosecondsPerTick) };
    }

    /// <summary>Converts to a .NET value in UTC, truncated to 100 nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">The seconds are outside of the years 1 to 9999, or the nanoseconds are out of
    /// range.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (Seconds is < EarliestSecond or > LatestSecond || Nanos is < 0 or > 999_999_999)
        {
            throw new InvalidOperationException($"{Seconds} seconds and {Nanos} nanoseconds are not a valid timestamp");
        }
        long ticks = ((Seconds - EarliestSecond) * TimeSpan.TicksPerSecond) + (Nanos / TimeSpan.NanosecondsPerTick);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
