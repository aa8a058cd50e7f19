using System.Globalization;

namespace AmctGen.Generated;

/// <summary>Reads times and time zones of expressions.</summary>
static class CelTimes
{
    private const int NanoDigits = 9;
    private const long SecondsPerMinute = 60;
    private const long SecondsPerHour = 3600;

    /// <summary>Reads a point in time by RFC 3339.</summary>
    public static bool TryParseTimestamp(string text, out decimal nanoseconds)
    {
        const string format = "yyyy-MM-ddTHH:mm:ss";
        nanoseconds = 0;
        if (text.Length <= format.Length || !DateTime.TryParseExact(text.Substring(0, format.Length), format, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time))
        {
            return false;
        }
        int position = format.Length;
        decimal fraction = 0;
        if (text[position] == '.')
        {
            int digits = DigitsAt(text, ++position);
            if (digits == 0)
            {
                return false;
            }
            string nanos = text.Substring(position, Math.Min(digits, NanoDigits)).PadRight(NanoDigits, '0');
            fraction = decimal.Parse(nanos, CultureInfo.InvariantCulture);
            position += digits;
        }
        if (!TryReadOffset(text.Substring(position), out long offset))
        {
            return false;
        }
        nanoseconds = Moments.Of(new DateTimeOffset(time)) + fraction - ((decimal)offset * Moments.NanosPerSecond);
        return true;
    }

    /// <summary>Reads a span of time: numbers with units, for example <c>1h30m</c>.</summary>
    public static bool TryParseDuration(string text, out decimal nanoseconds)
    {
        nanoseconds = 0;
        int position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Length == position)
        {
            return false;
        }
        if (text.Substring(position) == "0")
        {
            return true;
        }
        while (position < text.Length)
        {
            int whole = DigitsAt(text, position);
            bool hasPoint = position + whole < text.Length && text[position + whole] == '.';
            int rest = hasPoint ? DigitsAt(text, position + whole + 1) : 0;
            int length = whole + (hasPoint ? 1 : 0) + rest;
            string digits = text.Substring(position, length);
            if (whole + rest == 0
                || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            {
                return false;
            }
            position += length;
            (decimal unit, int letters) = UnitAt(text, position);
            if (letters == 0 || number > (decimal)long.MaxValue)
            {
                return false;
            }
            nanoseconds += decimal.Truncate(number * unit);
            position += letters;
        }
        nanoseconds = text[0] == '-' ? -nanoseconds : nanoseconds;
        return true;
    }

    /// <summary>The time in a zone: a name, or an offset such as <c>+01:00</c>; null if there is no such zone.</summary>
    public static DateTime? InZone(DateTime utc, string zone)
    {
        try
        {
            string offset = zone.Length > 0 && Ascii.IsDigit(zone[0]) ? "+" + zone : zone;
            return TryReadOffset(offset, out long seconds)
                ? utc.AddSeconds(seconds)
                : TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException
            or System.Security.SecurityException)
        {
            return null;
        }
    }

    private static (decimal Nanoseconds, int Letters) UnitAt(string text, int position)
    {
        int end = position;
        while (end < text.Length && !Ascii.IsDigit(text[end]) && text[end] != '.')
        {
            end++;
        }
        return text.Substring(position, end - position) switch
        {
            "h" => (SecondsPerHour * Moments.NanosPerSecond, 1),
            "m" => (SecondsPerMinute * Moments.NanosPerSecond, 1),
            "s" => (Moments.NanosPerSecond, 1),
            "ms" => (1_000_000, 2),
            "us" or "µs" or "μs" => (1000, 2),
            "ns" => (1, 2),
            _ => (0, 0),
        };
    }

    // "Z", or a sign with hours and minutes.
    private static bool TryReadOffset(string text, out long seconds)
    {
        const int length = 6;
        seconds = 0;
        if (text is "Z" or "UTC")
        {
            return true;
        }
        if (text.Length != length || text[0] is not ('+' or '-') || text[3] != ':' || DigitsAt(text, 1) != 2 || DigitsAt(text, 4) != 2)
        {
            return false;
        }
        long hours = ((text[1] - '0') * 10) + (text[2] - '0');
        long minutes = ((text[4] - '0') * 10) + (text[5] - '0');
        seconds = ((hours * SecondsPerHour) + (minutes * SecondsPerMinute)) * (text[0] == '-' ? -1 : 1);
        return hours < 24 && minutes < 60;
    }

    private static int DigitsAt(string text, int position)
    {
        int end = position;
        while (end < text.Length && Ascii.IsDigit(text[end]))
        {
            end++;
        }
        return end - position;
    }
}
