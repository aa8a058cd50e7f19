using System.ComponentModel;
using System.Text;
using System.Text.RegularExpressions;

namespace AmctGen.Generated;

/// <content>What only code of contract version 4 calls.</content>
public static partial class CelMath
{
    /// <summary>Whether a pattern matches anywhere in bytes decoded as UTF-8; null if they are not well-formed UTF-8.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool? Matches(Regex pattern, ByteString bytes)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? pattern.IsMatch(Encoding.UTF8.GetString(bytes.Span)) : null;
    }
}
