namespace AmctGen.Text;

/// <summary>How a reader takes a field that is set more than once.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum TextDialect : byte
{
    /// <summary>It is an error, as in C++ <c>TextFormat::Parse</c>.</summary>
    Strict,

    /// <summary>
    /// It is a warning: the last scalar wins and messages are merged, as in Python's <c>text_format.Merge</c>. Everything else is
    /// as in Python too, with a warning where other readers would not take it; only a missing required field is an error here and not there.
    /// </summary>
    Merge,
}
