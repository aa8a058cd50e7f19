namespace AmctGen.Generator.Syntax;

internal enum OptionValueKind
{
    Identifier,
    PositiveInteger,
    NegativeInteger,
    Float,
    String,

    /// <summary>
    /// A message in text format; the bytes between the braces are at <see cref="OptionValueSyntax.Span"/>, braces not included.
    /// </summary>
    Aggregate,
}
