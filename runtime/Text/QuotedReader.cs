using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace AmctGen.Text;

/// <summary>Reads quoted strings: a single one without escapes directly, others with the tokenizer.</summary>
static class QuotedReader
{
    private static readonly SearchValues<byte> DoubleQuotedStops = SearchValues.Create("\"\\\n\0"u8);
    private static readonly SearchValues<byte> SingleQuotedStops = SearchValues.Create("'\\\n\0"u8);

    /// <summary>Reads adjacent strings as one text; false if there is none or it is not well-formed UTF-8.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Where the string starts; afterwards where the next token starts.</param>
    /// <param name="recent">The cache of values that were read before; null if there is none.</param>
    /// <param name="isMerge">Whether only escapes are read that have the same meaning in Python's reader.</param>
    /// <param name="value">The string.</param>
    public static bool TryReadString(ReadOnlySpan<byte> text, ref int position, ValueCache? recent, bool isMerge, out string value)
    {
        int start = position + 1;
        string? read = !TryReadPlain(text, ref position, out ReadOnlySpan<byte> bytes)
            ? TryReadTokens(text, ref position, isMerge, out bytes) ? Decode(bytes) : null
            : recent is null ? Decode(bytes) : recent.String(text, start, bytes.Length);
        value = read ?? "";
        return read is not null;
    }

    /// <summary>The bytes as a string; null if they are not well-formed UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) =>
        Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes)
        : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
        : null;

    /// <summary>Reads adjacent strings as bytes; false if there is none.</summary>
    public static bool TryReadBytes(ReadOnlySpan<byte> text, ref int position, bool isMerge, out ByteString value)
    {
        bool isRead = TryReadPlain(text, ref position, out ReadOnlySpan<byte> bytes)
            ? System.Text.Unicode.Utf8.IsValid(bytes)
            : TryReadTokens(text, ref position, isMerge, out bytes);
        if (!isRead)
        {
            value = ByteString.Empty;
            return false;
        }
        value = ByteString.CopyFrom(bytes);
        return true;
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> text, ref int position, out ReadOnlySpan<byte> body)
    {
        body = default;
        if ((uint)position >= (uint)text.Length || text[position] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }
        byte quote = text[position];
        ReadOnlySpan<byte> rest = text.Slice(position + 1);
        int length = rest.IndexOfAny(quote == '"' ? DoubleQuotedStops : SingleQuotedStops);
        if (length < 0 || rest[length] != quote)
        {
            return false;
        }

        // An adjacent string may follow after any amount of white space and comments.
        int next = position + length + 2;
        if ((uint)next < (uint)text.Length && text[next] is <= (byte)' ' or (byte)'#')
        {
            next = Trivia.Skip(text, next);
        }
        if ((uint)next < (uint)text.Length && text[next] is (byte)'"' or (byte)'\'')
        {
            return false;
        }
        position = next;
        body = rest.Slice(0, length);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadTokens(ReadOnlySpan<byte> text, ref int position, bool isMerge, out ReadOnlySpan<byte> value)
    {
        var tokenizer = new Tokenizer(text.Slice(position), TokenizerOptions.TextFormat);
        var output = new List<byte>();
        int strings = 0;
        while (tokenizer.Next() && tokenizer.Kind == TokenKind.String && tokenizer.Error == TokenError.None)
        {
            if (isMerge && !PythonStrings.HasSharedEscapes(tokenizer.Text))
            {
                value = default;
                return false;
            }
            Literals.AppendString(tokenizer.Text, output);
            strings++;
        }
        value = CollectionsMarshal.AsSpan(output);
        // The comments between the strings are part of the text that was read.
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(text.Slice(position, tokenizer.Start));
        position += tokenizer.Start;
        return isUtf8 && strings > 0 && (tokenizer.Kind != TokenKind.String || tokenizer.Error == TokenError.None);
    }
}
