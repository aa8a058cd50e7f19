namespace AmctGen.Text;

/// <summary>The encoding of all files that are read (schemas, data files and layer tables) is UTF-8, including comments.</summary>
/// <remarks>
/// A byte order mark at the start is accepted in a .proto, as in protoc, and ignored in a layer table; in a data file it is an error, as
/// in protobuf's own readers. A file that is not UTF-8 is reported once, at the first invalid byte.
/// </remarks>
static class FileEncoding
{
    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes after the byte order mark, or all bytes if there is none.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) ? bytes.Slice(Mark.Length) : bytes;

    /// <summary>Why the bytes are not UTF-8; null if they are.</summary>
    public static EncodingProblem? Find(ReadOnlySpan<byte> bytes)
    {
        if (WideMark(bytes) is { } mark)
        {
            return new EncodingProblem(new SourceSpan(0, mark.Length), SavedAs(mark.Name));
        }
        int wrong = Utf8.IndexOfInvalid(bytes);
        int zero = bytes.IndexOf((byte)0);
        if ((zero >= 0 || wrong >= 0) && WideName(bytes) is { } wide)
        {
            int place = wrong >= 0 && (zero < 0 || wrong < zero) ? wrong : zero;
            return new EncodingProblem(new SourceSpan(place, 1), SavedAs(wide));
        }
        return wrong < 0 ? null : new EncodingProblem(new SourceSpan(wrong, 1), Describe(bytes, wrong));
    }

    /// <summary>The message for a file that a text reader has read in another encoding.</summary>
    public static string SavedAs(string encoding) => $"the file is saved as {encoding}: save it as UTF-8";

    /// <summary>The message for a file that is not UTF-8, with its possible encoding.</summary>
    public static string NotUtf8(string? guess = null) =>
        $"the file is not UTF-8{(guess is null ? "" : $" (perhaps {guess})")}: save it as UTF-8";

    /// <summary>
    /// Converts a file in UTF-16 or UTF-32 to UTF-8, so that its declarations are known; returns the bytes of other files unchanged.
    /// </summary>
    public static byte[] ToUtf8(byte[] bytes)
    {
        string? name = WideMark(bytes)?.Name ?? WideName(bytes);
        System.Text.Encoding? encoding = name switch
        {
            "UTF-16" when bytes[0] is 0 or 0xFE => System.Text.Encoding.BigEndianUnicode,
            "UTF-16" => System.Text.Encoding.Unicode,
            "UTF-32" => new System.Text.UTF32Encoding(bigEndian: bytes[0] == 0, byteOrderMark: true),
            _ => null,
        };
        return encoding is null ? bytes : Utf8.Encode(encoding.GetString(bytes));
    }

    private static (string Name, int Length)? WideMark(ReadOnlySpan<byte> bytes) =>
        StartsWith(bytes, [0xFF, 0xFE, 0, 0]) || StartsWith(bytes, [0, 0, 0xFE, 0xFF]) ? ("UTF-32", 4)
        : StartsWith(bytes, [0xFF, 0xFE]) || StartsWith(bytes, [0xFE, 0xFF]) ? ("UTF-16", 2)
        : null;

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark) => bytes.StartsWith(mark);

    // Without a mark: every second byte of plain text is zero, or all pairs are Chinese or Japanese characters.
    private static string? WideName(ReadOnlySpan<byte> bytes)
    {
        const int most = 4096;
        ReadOnlySpan<byte> start = bytes.Slice(0, Math.Min(most, bytes.Length & ~1));
        int pairs = start.Length / 2;
        if (pairs == 0 || (bytes.Length & 1) != 0)
        {
            return null;
        }
        int littlePlain = 0;
        int bigPlain = 0;
        int littleWide = 0;
        int bigWide = 0;
        int empty = 0;
        for (int i = 0; i < start.Length; i += 2)
        {
            littlePlain += start[i] != 0 && start[i + 1] == 0 ? 1 : 0;
            bigPlain += start[i] == 0 && start[i + 1] != 0 ? 1 : 0;
            empty += start[i] == 0 && start[i + 1] == 0 ? 1 : 0;
            littleWide += IsIdeograph(start[i + 1], start[i]) ? 1 : 0;
            bigWide += IsIdeograph(start[i], start[i + 1]) ? 1 : 0;
        }
        if (empty * 3 >= pairs && (littlePlain + bigPlain) * 3 >= pairs)
        {
            return "UTF-32";
        }
        bool isLittle = littlePlain + littleWide == pairs && (littlePlain > 0 || HasInvalid(start));
        bool isBig = bigPlain + bigWide == pairs && (bigPlain > 0 || HasInvalid(start));
        return isLittle || isBig || littlePlain * 5 >= pairs * 4 || bigPlain * 5 >= pairs * 4 ? "UTF-16" : null;
    }

    private static bool HasInvalid(ReadOnlySpan<byte> bytes) =>
        Utf8.IndexOfInvalid(bytes) is >= 0 and int place && !Utf8.IsCutOff(bytes.Slice(place));

    // The characters of Chinese and Japanese texts, their punctuation and full-width forms.
    private static bool IsIdeograph(byte high, byte low) =>
        high is 0x30 or (>= 0x4E and <= 0x9F) or 0xFF || (high == 0x20 && low is (>= 0x10 and <= 0x1F) or 0x26);

    private static string Describe(ReadOnlySpan<byte> bytes, int wrong)
    {
        if (bytes.IndexOf((byte)0) >= 0)
        {
            return "the file is binary, not text: only text in UTF-8 can be read";
        }
        if (Utf8.IsCutOff(bytes.Slice(wrong)))
        {
            return "the file is not UTF-8: its last character is cut off; save it as UTF-8 again";
        }
        return NotUtf8(Guess(bytes));
    }

    // Sequences of bytes outside ASCII are the best indication: two bytes per character in Chinese and Japanese encodings, single bytes in
    // Latin-1.
    private static string? Guess(ReadOnlySpan<byte> bytes)
    {
        int wide = 0;
        int common = 0;
        int shifted = 0;
        int wrong = 0;
        int position = 0;
        int evenRuns = 0;
        int oddRuns = 0;
        while (position < bytes.Length)
        {
            if (bytes[position] < 0x80)
            {
                position++;
                continue;
            }
            int end = position;
            while (end < bytes.Length && bytes[end] >= 0x80)
            {
                end++;
            }
            evenRuns += (end - position) % 2 == 0 ? 1 : 0;
            oddRuns += (end - position) % 2 == 0 ? 0 : 1;
            CountPairs(bytes, ref position, end, ref wide, ref common, ref shifted, ref wrong);
        }
        int valid = Utf8.CountLongSequences(bytes, out int invalid);
        if (valid > invalid)
        {
            // UTF-8 with an invalid sequence.
            return null;
        }
        return wrong == 0 && shifted * 2 > wide ? "Shift-JIS"
            : wrong == 0 && evenRuns > oddRuns && common > 0 ? "GBK"
            : wrong == 0 && shifted > 0 ? "Shift-JIS"
            : "Latin-1";
    }

    private static void CountPairs(
        ReadOnlySpan<byte> bytes, ref int position, int end, ref int wide, ref int common, ref int shifted, ref int wrong)
    {
        while (position < end)
        {
            byte lead = bytes[position];
            byte trail = position + 1 < bytes.Length ? bytes[position + 1] : (byte)0;
            // Four bytes of GB18030: the second and the fourth are digits.
            bool isLong = Characters.IsDigit(trail) && position + 3 < bytes.Length && bytes[position + 2] >= 0x81
                && Characters.IsDigit(bytes[position + 3]);
            bool isPair = lead is >= 0x81 and <= 0xFE && trail is >= 0x40 and not 0x7F and <= 0xFE;
            wide++;
            shifted += lead is >= 0x81 and <= 0x83 && isPair ? 1 : 0;
            // Punctuation, and the characters that are used most.
            common += lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7) && trail >= 0xA1 ? 1 : 0;
            wrong += isLong || isPair ? 0 : 1;
            position += isLong ? 4 : isPair ? 2 : 1;
        }
    }
}
