namespace AmctGen.Text;

/// <summary>The repair of a finding: edits that belong together.</summary>
/// <remarks>
/// Immutable and structurally equal. Applied alone, it resolves its finding; it never removes a comment. A mistake that was hidden before,
/// in a value that could not be read, may be found afterwards.
/// </remarks>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record Repair
{
    /// <summary>The title for a menu, for example <c>Replace 'cuont' with 'count'</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The edits, in the order of their locations, without overlaps.</summary>
    public required EquatableArray<TextEdit> Edits { get; init; }

    /// <summary>The number of characters in the repair.</summary>
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

    /// <summary>Applies the edits to a text.</summary>
    /// <param name="text">The text that the finding is about, in UTF-8.</param>
    /// <exception cref="ArgumentException">The edits are outside of the text: it is another text.</exception>
    public byte[] Apply(ReadOnlySpan<byte> text) =>
        TextEdit.TryApply(text, Edits, out byte[] changed)
            ? changed
            : throw new ArgumentException("the edits of the repair are not inside this text", nameof(text));
}
