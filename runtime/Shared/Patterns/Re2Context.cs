namespace AmctGen.Generated;

/// <summary>What comes before a place in a text, as far as assertions depend on it.</summary>
enum Re2Context
{
    Other,
    StartOfText,
    LineFeed,
    Word,
}
