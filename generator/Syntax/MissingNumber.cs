namespace AmctGen.Generator.Syntax;

/// <summary>A field or value without a number. Which one is free is known when all that is beside it has been read.</summary>
/// <param name="Finding">Where its finding is in the list.</param>
/// <param name="Offset">Where the number is missing.</param>
/// <param name="EndsStatement">Whether the semicolon is missing, too.</param>
internal readonly record struct MissingNumber(int Finding, int Offset, bool EndsStatement);
