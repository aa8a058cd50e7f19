namespace AmctGen.Text;

/// <summary>A span of a text, in UTF-8 bytes.</summary>
/// <param name="Start">The offset of the first byte.</param>
/// <param name="Length">The number of bytes.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset after the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The span from the first byte of <paramref name="first"/> to the last one of <paramref name="last"/>.</summary>
    internal static SourceSpan Cover(SourceSpan first, SourceSpan last) => FromBounds(first.Start, last.End);

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    internal static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
