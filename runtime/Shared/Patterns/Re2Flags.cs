namespace AmctGen.Generated;

/// <summary>What flags change in the meaning of a regular expression.</summary>
/// <param name="IgnoresCase">Whether the case of letters does not matter.</param>
/// <param name="Lines">Whether ^ and $ match at the start and end of lines.</param>
/// <param name="AnyIsLineFeed">Whether a dot also matches a line feed.</param>
readonly record struct Re2Flags(bool IgnoresCase, bool Lines, bool AnyIsLineFeed);
