namespace AmctGen.Cli.Explaining.Report;

/// <summary>A file beside the answers.</summary>
/// <param name="Path">The path as typed.</param>
/// <param name="Text">The text in UTF-8.</param>
/// <param name="Prefix">The letter before the line in an anchor.</param>
internal sealed record ReportFile(string Path, byte[] Text, char Prefix);
