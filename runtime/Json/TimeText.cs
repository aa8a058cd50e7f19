using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Points in time and spans of time as JSON spells them: by RFC 3339, and as seconds.</summary>
internal static class TimeText
{
    private const int NanoDigits = 9;
    private const int NanosPerSecond = 1_000_000_000;
    private const long MostSeconds = 315_576_000_000;
    private const long EarliestSecond = -62_135_596_800;
    private const long LatestSecond = 253_402_300_799;

    /// <summary>Reads a point in time, for example <c>2026-01-31T12:00:00.5+01:00</c>.</summary>
    public static bool TryParseTimestamp(ReadOnlySpan<byte> text, out long seconds, out int nanos)
    {
        const string format = "0000-00-00T00:00:00";
        seconds = 0;
        nanos = 0;
        if (text.Length < format.Length || !Matches(text[..format.Length], format))
        {
            return false;
        }
        int year = Number(text[..4]);
        int month = Number(text[5..7]);
        int day = Number(text[8..10]);
        int hour = Number(text[11..13]);
        int minute = Number(text[14..16]);
        int second = Number(text[17..19]);
        text = text[format.Length..];
        bool isDay = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        bool isTime = hour <= 23 && minute <= 59 && second <= 59;
        if (!isDay || !isTime || !TryReadFraction(ref text, out nanos) || !TryReadOffset(text, out int offset))
        {
            return false;
        }
        var time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        seconds = (time.Ticks / TimeSpan.TicksPerSecond) + EarliestSecond - offset;
        return seconds is >= EarliestSecond and <= LatestSecond;
    }

    /// <summary>Reads a span of time, for example <c>-1.5s</c>.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, out long seconds, out int nanos)
    {
        const int mostDigits = 12;
        bool isNegative = text.Length > 0 && text[0] == '-';
        text = text[(isNegative ? 1 : 0)..];
        int digits = Digits(text);
        seconds = 0;
        nanos = 0;
        if (digits is 0 or > mostDigits)
        {
            return false;
        }
        seconds = long.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[digits..];
        if (seconds > MostSeconds || !TryReadFraction(ref text, out nanos) || !text.SequenceEqual("s"u8))
        {
            return false;
        }
        seconds = isNegative ? -seconds : seconds;
        nanos = isNegative ? -nanos : nanos;
        return true;
    }

    /// <summary>The text of a point in time, in UTC; null if it is outside of the years 1 to 9999.</summary>
    public static string? Timestamp(long seconds, int nanos)
    {
        if (seconds is < EarliestSecond or > LatestSecond || nanos is < 0 or >= NanosPerSecond)
        {
            return null;
        }
        var time = new DateTime((seconds - EarliestSecond) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-ddTHH:mm:ss}{Fraction(nanos)}Z");
    }

    /// <summary>The text of a span of time; null if it is longer than about 10,000 years, or its parts have different signs.</summary>
    public static string? Duration(long seconds, int nanos)
    {
        bool isInRange = seconds is >= -MostSeconds and <= MostSeconds && nanos is > -NanosPerSecond and < NanosPerSecond;
        if (!isInRange || (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0))
        {
            return null;
        }
        string sign = seconds < 0 || nanos < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(seconds)}{Fraction(Math.Abs(nanos))}s");
    }

    // No, 3, 6 or 9 digits.
    private static string Fraction(int nanos)
    {
        if (nanos == 0)
        {
            return "";
        }
        string digits = nanos.ToString("D9", CultureInfo.InvariantCulture);
        int length = nanos % 1_000_000 == 0 ? 3 : nanos % 1000 == 0 ? 6 : NanoDigits;
        return "." + digits[..length];
    }

    private static bool TryReadFraction(ref ReadOnlySpan<byte> text, out int nanos)
    {
        nanos = 0;
        if (text.Length == 0 || text[0] != '.')
        {
            return true;
        }
        int digits = Digits(text[1..]);
        if (digits is 0 or > NanoDigits)
        {
            return false;
        }
        nanos = Number(text.Slice(1, digits));
        for (int i = digits; i < NanoDigits; i++)
        {
            nanos *= 10;
        }
        text = text[(digits + 1)..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.SequenceEqual("Z"u8))
        {
            return true;
        }
        if (!Matches(text, "+00:00") && !Matches(text, "-00:00"))
        {
            return false;
        }
        int hours = Number(text[1..3]);
        int minutes = Number(text[4..6]);
        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return hours <= 23 && minutes <= 59;
    }

    // Whether the text is the format, with any digit for each 0.
    private static bool Matches(ReadOnlySpan<byte> text, string format)
    {
        if (text.Length != format.Length)
        {
            return false;
        }
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] == '0' ? !Characters.IsDigit(text[i]) : text[i] != format[i])
            {
                return false;
            }
        }
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits < 0 ? text.Length : digits;
    }

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
