namespace AmctGen.WellKnownTypes;

public sealed partial record Duration
{
    private const long MostSeconds = 315_576_000_000;

    /// <summary>Converts a .NET value.</summary>
    /// <param name="value">The value.</param>
    public static Duration FromTimeSpan(TimeSpan value)
    {
        (long seconds, long ticks) = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond);
        return new Duration { Seconds = seconds, Nanos = (int)(ticks * TimeSpan.NanosecondsPerTick) };
    }

    /// <summary>Converts to a .NET value, truncated to 100 nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">It is longer than about 10,000 years, or the nanoseconds are out of range or have
    /// another sign.</exception>
    public TimeSpan ToTimeSpan()
    {
        if (Seconds is < -MostSeconds or > MostSeconds || Nanos is < -999_999_999 or > 999_999_999 || (Seconds < 0 && Nanos > 0)
            || (Seconds > 0 && Nanos < 0))
        {
            throw new InvalidOperationException($"{Seconds} seconds and {Nanos} nanoseconds are not a valid duration");
        }
        return new TimeSpan((Seconds * TimeSpan.TicksPerSecond) + (Nanos / TimeSpan.NanosecondsPerTick));
    }
}
