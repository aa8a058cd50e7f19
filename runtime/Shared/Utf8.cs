using System.Text;

namespace AmctGen.Text;

/// <summary>UTF-8 operations for both target frameworks.</summary>
static class Utf8
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes bytes; invalid sequences become U+FFFD.</summary>
    public static unsafe string Decode(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            return bytes.IsEmpty ? "" : Lenient.GetString(start, bytes.Length);
        }
    }

    /// <summary>Decodes bytes; returns false if they are not well-formed.</summary>
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

    /// <summary>Encodes a text; a lone surrogate becomes U+FFFD.</summary>
    public static byte[] Encode(string text) => Lenient.GetBytes(text);

    /// <summary>The number of UTF-16 units in the decoded bytes.</summary>
    public static unsafe int CountUtf16(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            return bytes.IsEmpty ? 0 : Lenient.GetCharCount(start, bytes.Length);
        }
    }

    /// <summary>The offset of the first byte that is not part of well-formed UTF-8; -1 if there is none.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        while (position < bytes.Length)
        {
            int length = bytes[position] < 0x80 ? 1 : SequenceLength(bytes.Slice(position));
            if (length == 0)
            {
                return position;
            }
            position += length;
        }
        return -1;
    }

    /// <summary>Whether the bytes are the beginning of one character and nothing else.</summary>
    public static bool IsCutOff(ReadOnlySpan<byte> bytes)
    {
        int needed = bytes[0] switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (bytes.Length >= needed || bytes.Length == 1)
        {
            return false;
        }
        for (int i = 1; i < bytes.Length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The code point of the first character; U+FFFD if its bytes are not well-formed.</summary>
    public static int CodePoint(ReadOnlySpan<byte> bytes)
    {
        int length = bytes[0] < 0x80 ? 1 : SequenceLength(bytes);
        return length switch
        {
            1 => bytes[0],
            2 => ((bytes[0] & 0x1F) << 6) | (bytes[1] & 0x3F),
            3 => ((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F),
            4 => ((bytes[0] & 0x07) << 18) | ((bytes[1] & 0x3F) << 12) | ((bytes[2] & 0x3F) << 6) | (bytes[3] & 0x3F),
            _ => 0xFFFD,
        };
    }

    /// <summary>The number of bytes of the character at a position; 1 if they are not well-formed.</summary>
    public static int LengthAt(ReadOnlySpan<byte> bytes, int position) =>
        bytes[position] < 0x80 ? 1 : Math.Max(1, SequenceLength(bytes.Slice(position)));

    /// <summary>The number of characters of three or four bytes, and of sequences that are not well-formed.</summary>
    public static int CountLongSequences(ReadOnlySpan<byte> bytes, out int invalid)
    {
        int count = 0;
        int position = 0;
        invalid = 0;
        while (position < bytes.Length)
        {
            int length = bytes[position] < 0x80 ? 1 : SequenceLength(bytes.Slice(position));
            count += length > 2 ? 1 : 0;
            invalid += length == 0 ? 1 : 0;
            position += Math.Max(1, length);
        }
        return count;
    }

    // The number of bytes of the first character; 0 if they are not well-formed: too few, overlong, a surrogate, or above U+10FFFF.
    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        byte first = bytes[0];
        (int length, byte least, byte most) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, (byte)0x80, (byte)0xBF),
            0xE0 => (3, (byte)0xA0, (byte)0xBF),
            0xED => (3, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (3, (byte)0x80, (byte)0xBF),
            0xF0 => (4, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (4, (byte)0x80, (byte)0xBF),
            0xF4 => (4, (byte)0x80, (byte)0x8F),
            _ => (0, (byte)0, (byte)0),
        };
        if (length == 0 || bytes.Length < length || bytes[1] < least || bytes[1] > most)
        {
            return 0;
        }
        for (int i = 2; i < length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }
        return length;
    }

    /// <summary>The order of two texts by code points, which is that of their bytes.</summary>
    public static int Compare(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                // A surrogate belongs to a code point that is above all code points of one unit.
                bool isHigh = char.IsSurrogate(left[i]);
                return isHigh == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : isHigh ? 1 : -1;
            }
        }
        return left.Length.CompareTo(right.Length);
    }
}
