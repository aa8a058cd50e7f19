using System.Globalization;

namespace AmctGen.Text;

/// <summary>Scalars in place of the messages that JSON writes as scalars: durations, timestamps and wrapped values.</summary>
static class WellKnownText
{
    private static readonly string[] s_times =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>The message that was meant; null if it is not known.</summary>
    public static string? Of(TextDocument document, MessageShape shape, DocumentScalar scalar)
    {
        if (scalar.Tokens.Count != 1 || (scalar.IsNegative && scalar.Kind == TokenKind.String))
        {
            return null;
        }
        string text = document.TextOf(scalar.Span);
        string inner = scalar.Kind == TokenKind.String && text.Length > 1 ? text.Substring(1, text.Length - 2) : text;
        return shape.FullName switch
        {
            "google.protobuf.Duration" => Duration(inner),
            "google.protobuf.Timestamp" => Timestamp(inner),
            "google.protobuf.FieldMask" when scalar.Kind == TokenKind.String && inner.IndexOf('\\') < 0 =>
                $"{{ paths: [{string.Join(", ", inner.Split(',').Select(static path => $"\"{path.Trim()}\""))}] }}",
            _ => IsWrapper(shape) && ScalarChecks.Fits(document, shape.FindField("value")!, scalar) ? $"{{ value: {text} }}" : null,
        };
    }

    private static bool IsWrapper(MessageShape shape) =>
        shape.FullName.StartsWith("google.protobuf.", StringComparison.Ordinal)
        && shape.FullName.EndsWith("Value", StringComparison.Ordinal) && shape.FindField("value") is { Message: null };

    private static string? Duration(string text)
    {
        int unit = text.Length;
        while (unit > 0 && char.IsLetter(text[unit - 1]))
        {
            unit--;
        }
        decimal? factor = text.Substring(unit) switch
        {
            "s" or "sec" => 1m,
            "ms" => 0.001m,
            "us" => 0.000001m,
            "ns" => 0.000000001m,
            "m" or "min" => 60m,
            "h" => 3600m,
            _ => null,
        };
        if (factor is not { } seconds || unit > 20 || !decimal.TryParse(text.Substring(0, unit),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count))
        {
            return null;
        }
        decimal all = count * seconds;
        return Math.Abs(all) <= 315_576_000_000m ? Parts(decimal.Truncate(all), (all - decimal.Truncate(all)) * 1_000_000_000m) : null;
    }

    private static string? Timestamp(string text)
    {
        if (text.Length > 40 || !DateTimeOffset.TryParseExact(text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out DateTimeOffset time))
        {
            return null;
        }
        return Parts(time.ToUnixTimeSeconds(), time.UtcTicks % TimeSpan.TicksPerSecond * 100);
    }

    private static string Parts(decimal seconds, decimal nanos)
    {
        string whole = seconds.ToString("0", CultureInfo.InvariantCulture);
        return nanos == 0
            ? $"{{ seconds: {whole} }}"
            : $"{{ seconds: {whole} nanos: {decimal.Truncate(nanos).ToString("0", CultureInfo.InvariantCulture)} }}";
    }
}
