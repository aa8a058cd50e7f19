namespace AmctGen.Text;

/// <summary>The severity of a finding.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum TextSeverity : byte
{
    /// <summary>Information only; the text is correct.</summary>
    Info,

    /// <summary>The text can be read, but probably does not have the intended meaning.</summary>
    Warning,

    /// <summary>The text cannot be read.</summary>
    Error,
}
