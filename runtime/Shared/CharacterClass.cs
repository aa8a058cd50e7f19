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

    /// <summary>What an identifier goes on with.</summary>
    Identifier = Letter | Digit,
}
