using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace AmctGen.Generated;

/// <summary>Operations of the Common Expression Language, for rules. A null argument or result means that the evaluation failed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CelMath
{
    private const int MostOnStack = 256;

    /// <summary>a + b; null if it overflows.</summary>
    public static long? Add(long? a, long? b) => a is { } x && b is { } y && !Overflows((Int128)x + y) ? x + y : null;

    /// <inheritdoc cref="Add(long?, long?)"/>
    public static ulong? Add(ulong? a, ulong? b) => a is { } x && b is { } y && x <= ulong.MaxValue - y ? x + y : null;

    /// <summary>a - b; null if it overflows.</summary>
    public static long? Subtract(long? a, long? b) => a is { } x && b is { } y && !Overflows((Int128)x - y) ? x - y : null;

    /// <inheritdoc cref="Subtract(long?, long?)"/>
    public static ulong? Subtract(ulong? a, ulong? b) => a is { } x && b is { } y && x >= y ? x - y : null;

    /// <summary>a * b; null if it overflows.</summary>
    public static long? Multiply(long? a, long? b) => a is { } x && b is { } y && !Overflows((Int128)x * y) ? x * y : null;

    /// <inheritdoc cref="Multiply(long?, long?)"/>
    public static ulong? Multiply(ulong? a, ulong? b) => a is { } x && b is { } y && (UInt128)x * y <= ulong.MaxValue ? x * y : null;

    /// <summary>a / b, rounded towards zero; null if b is 0 or the division overflows.</summary>
    public static long? Divide(long? a, long? b) => a is { } x && b is { } y && y != 0 && !(x == long.MinValue && y == -1) ? x / y : null;

    /// <inheritdoc cref="Divide(long?, long?)"/>
    public static ulong? Divide(ulong? a, ulong? b) => a is { } x && b is { } y && y != 0 ? x / y : null;

    /// <summary>The remainder of a / b, with the sign of a; null if b is 0 or the division overflows.</summary>
    public static long? Modulo(long? a, long? b) => a is { } x && b is { } y && y != 0 && !(x == long.MinValue && y == -1) ? x % y : null;

    /// <inheritdoc cref="Modulo(long?, long?)"/>
    public static ulong? Modulo(ulong? a, ulong? b) => a is { } x && b is { } y && y != 0 ? x % y : null;

    /// <summary>-a; null if it overflows.</summary>
    public static long? Negate(long? a) => a is { } x && x != long.MinValue ? -x : null;

    /// <summary>The bytes of a, then those of b.</summary>
    public static ByteString Concat(ByteString a, ByteString b) => ByteString.CopyFrom([.. a.Span, .. b.Span]);

    /// <summary>Compares two texts by their code points: less than 0, 0 or greater than 0.</summary>
    public static int Compare(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                // A surrogate is part of a code point that is greater than every code point of one UTF-16 unit.
                bool isHigh = char.IsSurrogate(a[i]);
                return isHigh == char.IsSurrogate(b[i]) ? a[i].CompareTo(b[i]) : isHigh ? 1 : -1;
            }
        }
        return a.Length.CompareTo(b.Length);
    }

    /// <summary>The number of code points.</summary>
    public static long Size(string text)
    {
        long count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Whether a pattern matches anywhere in bytes decoded as UTF-8; null if they are not well-formed UTF-8.</summary>
    public static bool? Matches(Re2Pattern pattern, ByteString bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            return null;
        }
        // No text has more UTF-16 units than bytes.
        char[]? rented = bytes.Length > MostOnStack ? ArrayPool<char>.Shared.Rent(bytes.Length) : null;
        Span<char> text = rented ?? stackalloc char[MostOnStack];
        bool isMatch = pattern.IsMatch(text[..Encoding.UTF8.GetChars(bytes.Span, text)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
        return isMatch;
    }

    /// <summary>Whether a pattern that is only known now matches anywhere in a text; null if the pattern is not valid.</summary>
    public static bool? Matches(string text, string pattern) => Re2Pattern.Find(pattern)?.IsMatch(text);

    /// <summary>Whether a number is infinite. A sign above 0 asks for positive infinity, one below 0 for negative, 0 for either.</summary>
    public static bool IsInfinity(double value, long sign) =>
        sign > 0 ? double.IsPositiveInfinity(value) : sign < 0 ? double.IsNegativeInfinity(value) : double.IsInfinity(value);

    /// <summary>The value as an int64, rounded towards zero; null if it is out of range or the text is not an integer.</summary>
    public static long? ToInt(ulong value) => value <= long.MaxValue ? (long)value : null;

    /// <inheritdoc cref="ToInt(ulong)"/>
    public static long? ToInt(double value) => value > -9223372036854775808.0 && value < 9223372036854775808.0 ? (long)value : null;

    /// <inheritdoc cref="ToInt(ulong)"/>
    public static long? ToInt(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>The value as a uint64, rounded towards zero; null if it is out of range or the text is not an integer.</summary>
    public static ulong? ToUint(long value) => value >= 0 ? (ulong)value : null;

    /// <inheritdoc cref="ToUint(long)"/>
    public static ulong? ToUint(double value) => value >= 0 && value < 18446744073709551616.0 ? (ulong)value : null;

    /// <inheritdoc cref="ToUint(long)"/>
    public static ulong? ToUint(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value : null;

    /// <summary>The number that a text denotes; null if it is not a number.</summary>
    public static double? ToDouble(string text) => CelTexts.TryParse(text, out double value) ? value : null;

    /// <summary>The value as text.</summary>
    public static string ToText(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToText(long)"/>
    public static string ToText(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToText(long)"/>
    public static string ToText(double value) => CelTexts.Of(value);

    /// <inheritdoc cref="ToText(long)"/>
    public static string ToText(bool value) => value ? "true" : "false";

    /// <summary>The bytes decoded as UTF-8; null if they are not well-formed UTF-8.</summary>
    public static string? ToText(ByteString bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The key as the key type of a map; null if it is out of range.</summary>
    public static int? ToInt32(long? key) => key is >= int.MinValue and <= int.MaxValue ? (int)key : null;

    /// <inheritdoc cref="ToInt32"/>
    public static uint? ToUInt32(ulong? key) => key <= uint.MaxValue ? (uint)key : null;

    private static bool Overflows(Int128 value) => value < long.MinValue || value > long.MaxValue;
}
