using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace AmctGen.Text;

/// <summary>The escapes that the writer writes.</summary>
static class StringEscapes
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    // In readable text neither the other kind of quote nor non-ASCII characters need an escape.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        (byte)'"', (byte)'\\', 127,
    ]);

    /// <summary>The number of leading bytes that do not need an escape.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isAscii">Whether everything outside ASCII, and the single quote, gets an escape.</param>
    public static int PlainLength(ReadOnlySpan<byte> bytes, bool isAscii)
    {
        int length = isAscii ? bytes.IndexOfAnyExcept(Plain) : bytes.IndexOfAny(Special);
        return length < 0 ? bytes.Length : length;
    }

    /// <summary>Copies characters up to the first one that needs an escape or is not ASCII.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">The target; nothing is written after the characters.</param>
    /// <param name="isAscii">Whether the single quote gets an escape.</param>
    /// <returns>The number of copied characters; if not all were copied, possibly fewer than could be.</returns>
    public static int CopyPlain(ReadOnlySpan<char> text, Span<byte> output, bool isAscii)
    {
        int position = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            ref byte target = ref MemoryMarshal.GetReference(output.Slice(0, text.Length));
            while (position < text.Length)
            {
                // The last vector starts early enough to end with the text.
                int start = Math.Min(position, text.Length - Vector128<ushort>.Count);
                if (start < 0)
                {
                    break;
                }
                Vector128<ushort> characters = Vector128.LoadUnsafe(ref source, (nuint)start);
                Vector128<ushort> single = isAscii ? Vector128.Equals(characters, Vector128.Create((ushort)'\'')) : Vector128<ushort>.Zero;
                Vector128<ushort> special = single
                    | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
                    | Vector128.Equals(characters, Vector128.Create((ushort)'\\'))
                    | Vector128.LessThan(characters, Vector128.Create((ushort)' '))
                    | Vector128.GreaterThan(characters, Vector128.Create((ushort)'~'));
                if (special != Vector128<ushort>.Zero)
                {
                    return start;
                }
                Vector128.Narrow(characters, characters).GetLower().StoreUnsafe(ref target, (nuint)start);
                position = start + Vector128<ushort>.Count;
            }
        }
        for (; position < text.Length; position++)
        {
            char character = text[position];
            if (character is < ' ' or > '~' or '"' or '\\' || (isAscii && character == '\''))
            {
                return position;
            }
            output[position] = (byte)character;
        }
        return position;
    }

    /// <summary>Writes the escape of a byte, two or four characters.</summary>
    /// <returns>The number of characters.</returns>
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

    /// <summary>A text in quotes, for messages: non-ASCII characters are not escaped.</summary>
    /// <param name="text">The text; a lone surrogate becomes U+FFFD.</param>
    public static string Quote(string text)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        var quoted = new List<byte>(bytes.Length + 2) { (byte)'"' };
        Span<byte> escape = stackalloc byte[4];
        while (!bytes.IsEmpty)
        {
            int plain = PlainLength(bytes, isAscii: false);
            quoted.AddRange(bytes[..plain]);
            bytes = bytes[plain..];
            if (!bytes.IsEmpty)
            {
                quoted.AddRange(escape[..Write(bytes[0], escape)]);
                bytes = bytes[1..];
            }
        }
        quoted.Add((byte)'"');
        return Encoding.UTF8.GetString([.. quoted]);
    }
}
