namespace AmctGen.Generated;

/// <summary>Classes of ASCII characters, which the oldest target does not have.</summary>
static class Ascii
{
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    public static bool IsHexDigit(char character) => HexValue(character) >= 0;

    /// <summary>The value of a hexadecimal digit; -1 for any other character.</summary>
    public static int HexValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
