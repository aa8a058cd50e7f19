namespace AmctGen.Text;

/// <summary>The classes of ASCII characters that tokens are made of.</summary>
[Flags]
enum CharacterClass : byte
{
    None = 0,
    Letter = 1,
    Digit = 2,
    HexDigit = 4,
    WhiteSpace = 8,

    /// <summary>The characters of an identifier after the first one.</summary>
    Identifier = Letter | Digit,
}
