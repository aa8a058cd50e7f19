namespace AmctGen.Text;

/// <summary>How a reader takes a field that is set more than once.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum TextDialect : byte
{
    /// <summary>It is an error, as in C++ <c>TextFormat::Parse</c>.</summary>
    Strict,

    /// <summary>It is a warning: the last scalar wins and messages are merged, as in Python's <c>text_format.Merge</c>, which AMCT uses.</summary>
    Merge,
}
