namespace AmctGen.Text;

/// <summary>A stretch of a text, in UTF-8 bytes.</summary>
/// <param name="Start">The offset of the first byte.</param>
/// <param name="Length">How many bytes.</param>
readonly partial record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The span from the first byte of <paramref name="first"/> to the last one of <paramref name="last"/>.</summary>
    internal static SourceSpan Cover(SourceSpan first, SourceSpan last) => FromBounds(first.Start, last.End);

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    internal static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1; a tab is one.</param>
readonly partial record struct SourceLocation(int Line, int Column)
{
    /// <summary><c>(line,column)</c>, as compilers print it.</summary>
    public override string ToString() => FormattableString.Invariant($"({Line},{Column})");
}
