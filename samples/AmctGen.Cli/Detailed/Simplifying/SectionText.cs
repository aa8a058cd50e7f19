namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>A section of an entry or of the global configuration.</summary>
/// <param name="Path">The section of an entry, in proto names.</param>
/// <param name="Content">The fields in it, in one line.</param>
internal readonly record struct SectionText(string Path, string Content);
