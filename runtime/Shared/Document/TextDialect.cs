namespace AmctGen.Text;

/// <summary>How a reader handles a field that is set more than once.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum TextDialect : byte
{
    /// <summary>It is an error, as in C++ <c>TextFormat::Parse</c>.</summary>
    Strict,

    /// <summary>
    /// It is a warning: the last scalar wins and messages are merged, as in Python's <c>text_format.Merge</c>. Everything else is
    /// also as in Python, with a warning if other readers would not accept it; only a missing required field is an error here but not
    /// there.
    /// </summary>
    Merge,
}
