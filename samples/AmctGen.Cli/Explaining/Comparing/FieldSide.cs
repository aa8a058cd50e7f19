namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>One side of a changed field.</summary>
/// <param name="Path">The field in proto names, or where it would be.</param>
/// <param name="Value">The value in one line; null if it is not set.</param>
internal sealed record FieldSide(string Path, string? Value);
