using System.Text;

namespace AmctGen.Tests;

/// <summary>Small changes of a text, like those of people and of hostile tools.</summary>
static class TextMutations
{
    // Of the golden messages and of the text format.
    private static readonly string[] s_pieces =
    [
        " ", "\n", "#", "# c\n", ":", ",", ";", "{", "}", "<", ">", "[", "]", "-", "- ", "'", "\"", "\\", "\\x41", "\\u00e9", "\\ud800", ".", "0", "0x1F", "017", "08",
        "1", "1.5", "1e400", "1f", "inf", "-nan", "NaN", "true", "True", "t", "2", "INT4", "int4", "batch_num", "batch_num: 3", "fixed_min: f", "data_config {}",
        "clip { clip_max: 1 clip_min: 2 }", "bits: 1", "skip_layers: ['a', \"b\"]", "skip_layers: []", "weights { }", "weights: [{key: 'a' value: 1}]", "'a' 'b'",
        "[a.b]: 1", "'say \"a\"'", "skip_layers: 'it\\'s \"b\"'", "bits: 1 clip { clip_max: 1 clip_min: 2 }", "\u00A0", "\uFEFF", "\0", "é", "//", "=", "+1", "unknown: 1", "4294967296", "-0",
    ];

    /// <summary>Changes a text in a few places.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="text">The text.</param>
    /// <param name="more">What may be put in next to the usual.</param>
    public static byte[] Mutate(Random random, byte[] text, string[] more)
    {
        var bytes = new List<byte>(text);
        for (int i = random.Next(4); i > 0; i--)
        {
            int position = random.Next(bytes.Count + 1);
            switch (random.Next(7))
            {
                case 0 when position < bytes.Count:
                    bytes.RemoveAt(position);
                    break;
                case 1 when position < bytes.Count:
                    bytes[position] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(position, Math.Min(random.Next(20), bytes.Count - position));
                    break;
                case 3:
                    int length = Math.Min(random.Next(40), bytes.Count - position);
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(position, length));
                    break;
                case 4:
                    Repeat(bytes, position);
                    break;
                default:
                    bytes.InsertRange(Boundary(bytes, position), Encoding.UTF8.GetBytes(Piece(random, more)));
                    break;
            }
        }
        return [.. bytes];
    }

    private static string Piece(Random random, string[] more)
    {
        int index = random.Next(s_pieces.Length + more.Length);
        return index < s_pieces.Length ? s_pieces[index] : more[index - s_pieces.Length];
    }

    // The lines of a message once more: what comes again may be taken for what was read before.
    private static void Repeat(List<byte> bytes, int position)
    {
        int open = bytes.FindIndex(position, static value => value == '{');
        int start = open < 0 ? 0 : bytes.FindLastIndex(open, static value => value == '\n') + 1;
        int depth = 0;
        int end = open < 0 ? -1 : bytes.FindIndex(open, value => (depth += value == '{' ? 1 : value == '}' ? -1 : 0) == 0);
        if (end > 0)
        {
            bytes.InsertRange(end + 1, bytes.GetRange(start, end + 1 - start).Prepend((byte)'\n'));
        }
    }

    // Half of what is inserted should land between two tokens.
    private static int Boundary(List<byte> bytes, int position)
    {
        int boundary = bytes.FindIndex(position, static value => value is (byte)' ' or (byte)'\n');
        return position % 2 == 0 || boundary < 0 ? position : boundary;
    }
}
