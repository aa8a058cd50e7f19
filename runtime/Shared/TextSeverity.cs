namespace AmctGen.Text;

/// <summary>How bad a finding is.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum TextSeverity : byte
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>The text can be read, but probably does not say what was meant.</summary>
    Warning,

    /// <summary>The text cannot be read.</summary>
    Error,
}
