namespace AmctGen.Generator.Rules.Patterns;

/// <summary>What flags change in the meaning of a regular expression.</summary>
/// <param name="IgnoresCase">Whether the case of letters does not matter.</param>
/// <param name="Lines">Whether lines have starts and ends of their own.</param>
/// <param name="AnyIsLineFeed">Whether a dot stands for a line feed too.</param>
internal readonly record struct Re2Flags(bool IgnoresCase, bool Lines, bool AnyIsLineFeed);
