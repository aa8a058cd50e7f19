namespace AmctGen.WellKnownTypes;

public sealed partial record Duration
{
    private const long MostSeconds = 315_576_000_000;

    /// <summary>The span of time that a .NET value says.</summary>
    /// <param name="value">The value.</param>
    public static Duration FromTimeSpan(TimeSpan value)
    {
        (long seconds, long ticks) = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond);
        return new Duration { Seconds = seconds, Nanos = (int)(ticks * TimeSpan.NanosecondsPerTick) };
    }

    /// <summary>The span of time as a .NET value; what is below 100 nanoseconds is cut off.</summary>
    /// <exception cref="InvalidOperationException">It is longer than about 10,000 years, or the nanoseconds are no part of a second or have another sign.</exception>
    public TimeSpan ToTimeSpan()
    {
        if (Seconds is < -MostSeconds or > MostSeconds || Nanos is < -999_999_999 or > 999_999_999 || (Seconds < 0 && Nanos > 0) || (Seconds > 0 && Nanos < 0))
        {
            throw new InvalidOperationException($"{Seconds} seconds and {Nanos} nanoseconds are not a valid duration");
        }
        return new TimeSpan((Seconds * TimeSpan.TicksPerSecond) + (Nanos / TimeSpan.NanosecondsPerTick));
    }
}
