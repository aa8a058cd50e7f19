using AmctGen.WellKnownTypes;

namespace AmctGen.Runtime.Tests.WellKnownTypes;

/// <summary>Times and spans of time as .NET has them.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00Z", -62_135_596_800, 0)]
    [InlineData("1969-12-31T23:59:59.75Z", -1, 750_000_000)]
    [InlineData("1970-01-01T00:00:00Z", 0, 0)]
    [InlineData("2024-02-29T12:00:00.0000001+02:00", 1_709_200_800, 100)]
    [InlineData("9999-12-31T23:59:59.9999999Z", 253_402_300_799, 999_999_900)]
    public void A_timestamp_is_a_point_in_time(string text, long seconds, int nanos)
    {
        DateTimeOffset time = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var timestamp = new Timestamp { Seconds = seconds, Nanos = nanos };

        Assert.Equal(timestamp, Timestamp.FromDateTimeOffset(time));
        Assert.Equal(time, timestamp.ToDateTimeOffset());
        Assert.Equal(time, (timestamp with { Nanos = nanos + 99 }).ToDateTimeOffset());
    }

    [Theory]
    [InlineData(-62_135_596_801, 0)]
    [InlineData(253_402_300_800, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 1_000_000_000)]
    public void What_is_no_timestamp_has_no_time(long seconds, int nanos) =>
        Assert.Throws<InvalidOperationException>(() => new Timestamp { Seconds = seconds, Nanos = nanos }.ToDateTimeOffset());

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(15_000_000, 1, 500_000_000)]
    [InlineData(-15_000_001, -1, -500_000_100)]
    [InlineData(-1, 0, -100)]
    public void A_duration_is_a_span_of_time(long ticks, long seconds, int nanos)
    {
        var duration = new Duration { Seconds = seconds, Nanos = nanos };

        Assert.Equal(duration, Duration.FromTimeSpan(new TimeSpan(ticks)));
        Assert.Equal(new TimeSpan(ticks), duration.ToTimeSpan());
    }

    [Theory]
    [InlineData(315_576_000_001, 0)]
    [InlineData(-315_576_000_001, 0)]
    [InlineData(1, -1)]
    [InlineData(-1, 1)]
    [InlineData(0, 1_000_000_000)]
    public void What_is_no_duration_has_no_span(long seconds, int nanos) =>
        Assert.Throws<InvalidOperationException>(() => new Duration { Seconds = seconds, Nanos = nanos }.ToTimeSpan());
}
