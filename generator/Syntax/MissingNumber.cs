namespace AmctGen.Generator.Syntax;

/// <summary>A field or value without a number. A free number is known when the whole body has been read.</summary>
/// <param name="Finding">The index of its finding in the list.</param>
/// <param name="Offset">Where the number is missing.</param>
/// <param name="EndsStatement">Whether the semicolon is also missing.</param>
internal readonly record struct MissingNumber(int Finding, int Offset, bool EndsStatement);
