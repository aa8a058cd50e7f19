using System.Buffers;
using System.Text;

namespace AmctGen.Text;

/// <summary>The escapes that the writer writes.</summary>
static class StringEscapes
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    // The two that need no escape in a text for people: a quote of the other kind, and what is not ASCII.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\\u007f"u8);

    /// <summary>How many bytes at the start need no escape.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isAscii">Whether everything outside ASCII, and the single quote, gets an escape.</param>
    public static int PlainLength(ReadOnlySpan<byte> bytes, bool isAscii)
    {
        int length = isAscii ? bytes.IndexOfAnyExcept(Plain) : bytes.IndexOfAny(Special);
        return length < 0 ? bytes.Length : length;
    }

    /// <summary>Writes the escape of a byte: two or four characters.</summary>
    /// <returns>How many.</returns>
    public static int Write(byte value, Span<byte> output)
    {
        output[0] = (byte)'\\';
        byte letter = value switch
        {
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'"' or (byte)'\'' or (byte)'\\' => value,
            _ => 0,
        };
        if (letter != 0)
        {
            output[1] = letter;
            return 2;
        }
        output[1] = (byte)('0' + (value >> 6));
        output[2] = (byte)('0' + ((value >> 3) & 7));
        output[3] = (byte)('0' + (value & 7));
        return 4;
    }

    /// <summary>The bytes in quotes, in ASCII.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length + 2).Append('"');
        Span<byte> escape = stackalloc byte[4];
        while (!bytes.IsEmpty)
        {
            int plain = PlainLength(bytes, isAscii: true);
            text.Append(Encoding.ASCII.GetString(bytes.Slice(0, plain)));
            bytes = bytes.Slice(plain);
            if (!bytes.IsEmpty)
            {
                text.Append(Encoding.ASCII.GetString(escape.Slice(0, Write(bytes[0], escape))));
                bytes = bytes.Slice(1);
            }
        }
        return text.Append('"').ToString();
    }
}
