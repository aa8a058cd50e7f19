using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmctGen.Text;

/// <summary>White space and comments of the text format.</summary>
static class Trivia
{
    /// <summary>The offset of the first byte at or after <paramref name="position"/> that is neither white space nor comment.</summary>
    /// <remarks>A comment that is not UTF-8 is not skipped: then the fast reader fails, and the document reports the error.</remarks>
    public static int Skip(ReadOnlySpan<byte> text, int position)
    {
        while (true)
        {
            position = SkipBlanks(text, position);
            while ((uint)position < (uint)text.Length && Characters.IsWhiteSpace(text[position]))
            {
                position++;
            }
            if ((uint)position >= (uint)text.Length)
            {
                return text.Length;
            }
            if (text[position] != '#')
            {
                return position;
            }
            int end = Tokenizer.EndOfLine(text, position);
            if (!System.Text.Unicode.Utf8.IsValid(text.Slice(position, end - position)))
            {
                return position;
            }
            position = end;
        }
    }

    /// <summary>The line end of most lines of a text; a line feed if there are none.</summary>
    public static string LineEnd(ReadOnlySpan<byte> text)
    {
        int lines = text.Count((byte)'\n');
        return lines > 0 && text.Count("\r\n"u8) * 2 > lines ? "\r\n" : "\n";
    }

    // Line ends and indentation, 32 bytes at a time.
    private static int SkipBlanks(ReadOnlySpan<byte> text, int position)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return position;
        }
        ref byte start = ref MemoryMarshal.GetReference(text);
        while (position <= text.Length - Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref start, (nuint)position);
            Vector256<byte> blanks = Vector256.Equals(
                bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'));
            uint others = ~blanks.ExtractMostSignificantBits();
            if (others != 0)
            {
                return position + BitOperations.TrailingZeroCount(others);
            }
            position += Vector256<byte>.Count;
        }
        return position;
    }
}
