using System.Text;

namespace AmctGen.Text;

/// <summary>The few UTF-8 operations that both target frameworks need.</summary>
static class Utf8
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; invalid sequences become U+FFFD.</summary>
    public static unsafe string Decode(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            return bytes.IsEmpty ? "" : Lenient.GetString(start, bytes.Length);
        }
    }

    /// <summary>Decodes, or returns false where the bytes are not well-formed.</summary>
    public static unsafe bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            fixed (byte* start = bytes)
            {
                text = bytes.IsEmpty ? "" : Strict.GetString(start, bytes.Length);
                return true;
            }
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>Encodes; a lone surrogate becomes U+FFFD.</summary>
    public static byte[] Encode(string text) => Lenient.GetBytes(text);

    /// <summary>How many UTF-16 units the bytes decode to.</summary>
    public static unsafe int CountUtf16(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            return bytes.IsEmpty ? 0 : Lenient.GetCharCount(start, bytes.Length);
        }
    }
}
