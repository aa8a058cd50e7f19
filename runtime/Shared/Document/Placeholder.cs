namespace AmctGen.Text;

/// <summary>
/// What templates have in place of a value: <c>${n}</c>, <c>{{ n }}</c>, <c>&lt;PATH&gt;</c>, <c>%n%</c>, <c>$n</c>, <c>@n@</c>.
/// </summary>
static class Placeholder
{
    private const int Longest = 200;

    /// <summary>The end of the placeholder that starts at a location; -1 if there is none.</summary>
    public static int EndOf(ReadOnlySpan<byte> text, int start)
    {
        if (start >= text.Length || "${%@<"u8.IndexOf(text[start]) < 0)
        {
            return -1;
        }
        ReadOnlySpan<byte> rest = text.Slice(start, Math.Min(text.Length - start, Longest));
        int line = rest.IndexOf((byte)'\n');
        rest = line < 0 ? rest : rest.Slice(0, line);
        int length = rest.Length < 2 ? -1 : (char)rest[0] switch
        {
            '$' when rest[1] == '{' => After(rest, "}"u8),
            '$' when rest[1] == '(' => After(rest, ")"u8),
            '$' when IsLetter(rest[1]) => Characters.SkipIdentifier(rest, 1),
            '{' when rest[1] is (byte)'{' or (byte)'%' => After(rest, rest[1] == '{' ? "}}"u8 : "%}"u8),
            '%' or '@' => Enclosed(rest),
            '<' when IsLetter(rest[1]) => InAngles(rest),
            _ => -1,
        };
        return length < 0 ? -1 : start + length;
    }

    private static bool IsLetter(byte value) => (Characters.Class(value) & CharacterClass.Letter) != 0;

    private static int After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end)
    {
        int length = text.IndexOf(end);
        return length < 0 ? -1 : length + end.Length;
    }

    private static int Enclosed(ReadOnlySpan<byte> text)
    {
        int end = Characters.SkipIdentifier(text, 1);
        return end > 1 && end < text.Length && text[end] == text[0] ? end + 1 : -1;
    }

    // Words between angle brackets, which are not the fields of a message.
    private static int InAngles(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'>');
        return end < 0 || text.Slice(1, end - 1).IndexOfAny(":<{\"'[#"u8) >= 0 ? -1 : end + 1;
    }
}
