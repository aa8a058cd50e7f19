namespace AmctGen.Text;

/// <summary>How a message is written.</summary>
public sealed record TextWriterOptions
{
    /// <summary>
    /// For people: strings in plain UTF-8, floats with the fewest digits that read back to the same value
    /// (<c>0.1</c>, <c>1</c>, <c>1000000</c>, <c>1e+15</c>).
    /// </summary>
    public static TextWriterOptions Default { get; } = new();

    /// <summary>
    /// Byte for byte what <c>protoc --decode</c> prints: everything outside ASCII as octal escapes, floats with 6 or 9 digits, doubles with 15 or 17,
    /// the message inside an Any in its binary form, whose maps stand by key.
    /// </summary>
    public static TextWriterOptions Canonical { get; } = new() { IsCanonical = true };

    /// <summary>For people, on one line.</summary>
    public static TextWriterOptions SingleLine { get; } = new() { IsSingleLine = true };

    /// <summary>Whether strings and floats are spelled as <c>protoc --decode</c> spells them.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>Whether fields stand on one line, with a space between them, instead of on one line each.</summary>
    public bool IsSingleLine { get; init; }

    /// <summary>Whether the numbers, words and booleans of a repeated field stand in one list, <c>dim: [1, 2]</c>, instead of in a field each.</summary>
    public bool UsesShortLists { get; init; }
}
