namespace AmctGen.Text;

/// <summary>A cell of a line of a table.</summary>
/// <param name="Text">Its text, without quotes and without blanks around it.</param>
/// <param name="Start">Where it starts in the line, after any quote; in UTF-16 units.</param>
/// <param name="Length">Its length in the line.</param>
/// <param name="IsQuoted">Whether it is in quotes.</param>
readonly record struct TableCell(string Text, int Start, int Length, bool IsQuoted);
