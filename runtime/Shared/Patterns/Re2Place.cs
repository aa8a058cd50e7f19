namespace AmctGen.Generated;

/// <summary>A place between two characters, or at an end of the text.</summary>
enum Re2Place
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,

    /// <summary>Between an ASCII letter, digit or underscore and something else.</summary>
    WordBoundary,

    /// <summary>Everywhere else.</summary>
    NoWordBoundary,
}
