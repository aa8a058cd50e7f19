namespace AmctGen.Text;

/// <summary>A location in a text as line and column.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1; a tab counts as one.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The location as <c>(line,column)</c>, the format of compilers.</summary>
    public override string ToString() => FormattableString.Invariant($"({Line},{Column})");
}
