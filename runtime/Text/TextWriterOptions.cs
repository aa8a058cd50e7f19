namespace AmctGen.Text;

/// <summary>The options of the writer.</summary>
public sealed record TextWriterOptions
{
    /// <summary>
    /// Readable text: strings in plain UTF-8, floats with the fewest digits that read back to the same value
    /// (<c>0.1</c>, <c>1</c>, <c>1000000</c>, <c>1e+15</c>).
    /// </summary>
    public static TextWriterOptions Default { get; } = new();

    /// <summary>
    /// The same bytes as <c>protoc --decode</c>: everything outside ASCII as octal escapes, floats with 6 or 9 digits, doubles with 15 or
    /// 17,
    /// the message inside an Any in its binary form, in which map entries are ordered by key.
    /// </summary>
    public static TextWriterOptions Canonical { get; } = new() { IsCanonical = true };

    /// <summary>Readable text on one line.</summary>
    public static TextWriterOptions SingleLine { get; } = new() { IsSingleLine = true };

    /// <summary>Whether strings and floats are written like <c>protoc --decode</c> does.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>Whether all fields are on one line, separated by a space, instead of on one line each.</summary>
    public bool IsSingleLine { get; init; }

    /// <summary>
    /// Whether the numbers, words and booleans of a repeated field are in one list, <c>dim: [1, 2]</c>, instead of in one field each.
    /// </summary>
    public bool UsesShortLists { get; init; }
}
