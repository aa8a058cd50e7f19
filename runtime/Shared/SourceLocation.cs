namespace AmctGen.Text;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1; a tab is one.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary><c>(line,column)</c>, as compilers print it.</summary>
    public override string ToString() => FormattableString.Invariant($"({Line},{Column})");
}
