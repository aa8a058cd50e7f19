namespace AmctGen.Schemas.Effective;

/// <summary>A cell of a line.</summary>
/// <param name="Text">Its text, without quotes and without blanks around it.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
internal readonly record struct TableCell(string Text, int Column, bool IsQuoted);
