namespace AmctGen.Generator.Analysis.Literals;

/// <summary>How the characters of a text are written in a string literal of C#.</summary>
internal enum LiteralStyle
{
    /// <summary><c>"a\n"</c>: with escapes.</summary>
    Regular,

    /// <summary><c>@"a"</c>: a quote is doubled.</summary>
    Verbatim,

    /// <summary><c>"""a"""</c>, which has no escapes.</summary>
    RawLine,

    /// <summary>A raw literal of several lines, from which the indentation of the closing quotes is removed.</summary>
    RawLines,
}
