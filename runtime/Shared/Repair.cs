namespace AmctGen.Text;

/// <summary>How to repair what a finding is about: changes to the text that belong together.</summary>
/// <remarks>
/// Immutable and structurally equal. Applied alone, it removes its finding; it never removes a comment. A mistake that could not be seen before,
/// in a value that could not be read, may be found after it.
/// </remarks>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record Repair
{
    /// <summary>What the repair does, for a menu: <c>Replace 'cuont' with 'count'</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The changes, in the order of their places; none overlap.</summary>
    public required EquatableArray<TextEdit> Edits { get; init; }

    /// <summary>How many characters it consists of.</summary>
    internal int Length
    {
        get
        {
            int length = Title.Length;
            foreach (TextEdit edit in Edits)
            {
                length += edit.NewText.Length;
            }
            return length;
        }
    }

    /// <summary>The repaired text.</summary>
    /// <param name="text">The text that the finding is about, in UTF-8.</param>
    /// <exception cref="ArgumentException">The edits do not lie in the text: it is another one.</exception>
    public byte[] Apply(ReadOnlySpan<byte> text) =>
        TextEdit.TryApply(text, Edits, out byte[] changed) ? changed : throw new ArgumentException("the edits of the repair are not inside this text", nameof(text));
}
