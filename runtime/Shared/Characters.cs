using System.Runtime.CompilerServices;

namespace AmctGen.Text;

/// <summary>Tests of single bytes. Bytes outside ASCII have no class.</summary>
static class Characters
{
    private const byte Hex = (byte)(CharacterClass.Letter | CharacterClass.HexDigit);
    private const byte Dig = (byte)(CharacterClass.Digit | CharacterClass.HexDigit);

    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Dig, Dig, Dig, Dig, Dig, Dig, Dig, Dig, Dig, Dig, 0, 0, 0, 0, 0, 0,
        0, Hex, Hex, Hex, Hex, Hex, Hex, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, Hex, Hex, Hex, Hex, Hex, Hex, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Class(byte value) => (CharacterClass)Classes[value];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhiteSpace(byte value) => value == ' ' || (uint)(value - 9) < 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ContinuesIdentifier(byte value) => (Class(value) & CharacterClass.Identifier) != 0;

    /// <summary>The value of a hexadecimal digit; -1 for any other byte.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    /// <summary>The offset after the identifier characters at <paramref name="position"/>.</summary>
    public static int SkipIdentifier(ReadOnlySpan<byte> text, int position)
    {
        while ((uint)position < (uint)text.Length && ContinuesIdentifier(text[position]))
        {
            position++;
        }
        return position;
    }
}
