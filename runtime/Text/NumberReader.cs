using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmctGen.Text;

/// <summary>Reads numbers: plain decimal ones directly, others with the tokenizer.</summary>
static class NumberReader
{
    // If a double represents both the digits and the power of ten exactly, one operation rounds correctly.
    private const ulong LargestExactDigits = 1UL << 53;
    private const int LargestExactPower = 22;

    // This is not a span over constants, which allocates if the JIT does not optimize.
    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads an integer in any spelling; false, without reading anything, if there is none.</summary>
    public static bool TryReadInteger(ReadOnlySpan<byte> text, ref int position, out ulong magnitude, out bool isNegative)
    {
        int next = position;
        isNegative = (uint)next < (uint)text.Length && text[next] == '-';
        next += isNegative ? 1 : 0;
        int start = next;
        magnitude = 0;
        for (; (uint)next < (uint)text.Length; next++)
        {
            uint digit = (uint)(text[next] - '0');
            if (digit > 9)
            {
                break;
            }
            magnitude = (magnitude * 10) + digit;
        }
        int count = next - start;
        if (count is 0 or > 19 || (text[start] == '0' && count > 1) || GoesOn(text, next))
        {
            return TryReadIntegerToken(text, ref position, out magnitude, out isNegative);
        }
        position = next;
        return true;
    }

    /// <summary>
    /// Reads a number with an optional decimal point, or a word for one; false, without reading anything, if there is none.
    /// </summary>
    public static bool TryReadFloat(ReadOnlySpan<byte> text, ref int position, out double value)
    {
        int next = position;
        bool isNegative = (uint)next < (uint)text.Length && text[next] == '-';
        next += isNegative ? 1 : 0;
        int start = next;
        ulong digits = ReadDigits(text, ref next, out int point);
        int count = next - start - (point < 0 ? 0 : 1);
        int exponent = point < 0 ? 0 : point + 1 - next;
        bool isPlain = count is > 0 and <= 19
            && digits <= LargestExactDigits
            && (text[start] != '0' || start + 1 >= text.Length || !Characters.IsDigit(text[start + 1]))
            && TryReadExponent(text, ref next, ref exponent)
            && exponent is >= -LargestExactPower and <= LargestExactPower;
        if (isPlain && (uint)next < (uint)text.Length && (text[next] | 0x20) == 'f')
        {
            next++;
        }
        if (!isPlain || GoesOn(text, next))
        {
            return TryReadFloatToken(text, ref position, out value);
        }
        value = exponent < 0 ? digits / PowersOfTen[-exponent] : digits * PowersOfTen[exponent];
        value = isNegative ? -value : value;
        position = next;
        return true;
    }

    // The digits on both sides of a decimal point as one number, which is wrong for more than 19 digits; the point is -1 if there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadDigits(ReadOnlySpan<byte> text, ref int position, out int point)
    {
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian && position <= text.Length - Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(
                ref MemoryMarshal.GetReference(text), (nuint)position) - Vector128.Create((byte)'0');
            uint others = ~Vector128.LessThanOrEqual(bytes, Vector128.Create((byte)9)).ExtractMostSignificantBits();
            int first = BitOperations.TrailingZeroCount(others);
            int end = first;
            int skipped = -100;
            if (first < Vector128<byte>.Count && text[position + first] == '.')
            {
                skipped = first;
                end = BitOperations.TrailingZeroCount(others & (others - 1));
            }
            if (end < Vector128<byte>.Count)
            {
                // The digits are moved to the right end, without the point; the bytes to their left become zeros.
                Vector128<sbyte> from = Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
                    + Vector128.Create((sbyte)(end - Vector128<byte>.Count));
                from += Vector128.LessThanOrEqual(from, Vector128.Create((sbyte)skipped));
                Vector128<ulong> halves = Vector128.Shuffle(bytes, from.AsByte()).AsUInt64();
                point = skipped < 0 ? -1 : position + skipped;
                position += end;
                return (EightDigits(halves.GetElement(0)) * 100_000_000) + EightDigits(halves.GetElement(1));
            }
        }
        return ReadDigitsOneByOne(text, ref position, out point);
    }

    // Neighbours are combined in each step: pairs, then all eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightDigits(ulong digits)
    {
        ulong pairs = (digits * 10) + (digits >> 8);
        return (((pairs & 0x000000FF_000000FF) * 0x000F4240_00000064)
            + (((pairs >> 16) & 0x000000FF_000000FF) * 0x00002710_00000001)) >> 32;
    }

    private static ulong ReadDigitsOneByOne(ReadOnlySpan<byte> text, ref int position, out int point)
    {
        ulong digits = 0;
        point = -1;
        for (; (uint)position < (uint)text.Length; position++)
        {
            uint digit = (uint)(text[position] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[position] == '.' && point < 0)
            {
                point = position;
            }
            else
            {
                break;
            }
        }
        return digits;
    }

    // At most four digits; longer ones are left to the tokenizer.
    private static bool TryReadExponent(ReadOnlySpan<byte> text, ref int position, ref int exponent)
    {
        if ((uint)position >= (uint)text.Length || (text[position] | 0x20) != 'e')
        {
            return true;
        }
        int next = position + 1;
        bool isNegative = (uint)next < (uint)text.Length && text[next] == '-';
        next += isNegative || ((uint)next < (uint)text.Length && text[next] == '+') ? 1 : 0;
        int start = next;
        int value = 0;
        while ((uint)next < (uint)text.Length && Characters.IsDigit(text[next]) && next - start < 4)
        {
            value = (value * 10) + (text[next++] - '0');
        }
        position = next;
        exponent += isNegative ? -value : value;
        return next > start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool GoesOn(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && (Characters.ContinuesIdentifier(text[position]) || text[position] == '.');

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadIntegerToken(ReadOnlySpan<byte> text, ref int position, out ulong magnitude, out bool isNegative)
    {
        Tokenizer tokenizer = Tokenize(text, position, out isNegative);
        magnitude = 0;
        if (tokenizer.Kind != TokenKind.Integer || tokenizer.Error != TokenError.None
            || !Literals.TryParseInteger(tokenizer.Text, out magnitude))
        {
            return false;
        }
        position += tokenizer.End;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadFloatToken(ReadOnlySpan<byte> text, ref int position, out double value)
    {
        Tokenizer tokenizer = Tokenize(text, position, out bool isNegative);
        value = 0;
        if (tokenizer.Error != TokenError.None)
        {
            return false;
        }
        switch (tokenizer.Kind)
        {
            case TokenKind.Identifier when FloatParser.TryParseWord(tokenizer.Text, out value):
                break;
            case TokenKind.Integer when FloatParser.IsDecimal(tokenizer.Text):
            case TokenKind.Float:
                value = FloatParser.Parse(tokenizer.Text);
                break;
            default:
                return false;
        }
        value = isNegative ? -value : value;
        position += tokenizer.End;
        return true;
    }

    // The tokenizer at the number, after its sign. Its offsets are relative to position.
    private static Tokenizer Tokenize(ReadOnlySpan<byte> text, int position, out bool isNegative)
    {
        var tokenizer = new Tokenizer(text.Slice(position), TokenizerOptions.TextFormat);
        tokenizer.Next();
        isNegative = tokenizer.IsSymbol('-');
        if (isNegative)
        {
            tokenizer.Next();
        }
        return tokenizer;
    }
}
