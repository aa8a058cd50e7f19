namespace AmctGen.WellKnownTypes;

public sealed partial record Timestamp
{
    private const long EarliestSecond = -62_135_596_800;
    private const long LatestSecond = 253_402_300_799;

    /// <summary>The point in time that a .NET value says.</summary>
    /// <param name="value">The value, of any time zone.</param>
    public static Timestamp FromDateTimeOffset(DateTimeOffset value)
    {
        (long seconds, long ticks) = Math.DivRem(value.UtcTicks, TimeSpan.TicksPerSecond);
        return new Timestamp { Seconds = seconds + EarliestSecond, Nanos = (int)(ticks * TimeSpan.NanosecondsPerTick) };
    }

    /// <summary>The point in time as a .NET value in UTC; what is below 100 nanoseconds is cut off.</summary>
    /// <exception cref="InvalidOperationException">The seconds lie outside of the years 1 to 9999, or the nanoseconds are no part of a second.</exception>
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
