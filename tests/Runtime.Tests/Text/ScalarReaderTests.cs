using System.Globalization;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The kinds of scalars that the golden messages do not have, and those whose limits differ.</summary>
public sealed class ScalarReaderTests
{
    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("- 0x8000000000000000", long.MinValue)]
    [InlineData("-01777", -1023L)]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("18446744073709551615", null)]
    [InlineData("-18446744073709551616", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("1.5", null)]
    public void ReadsInt64(string text, long? expected)
    {
        TextFormatReader reader = Reader(text);
        long value = reader.ReadInt64();
        Check(ref reader, expected, value);
    }

    [Theory]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("0xFFFFFFFFFFFFFFFF", ulong.MaxValue)]
    [InlineData("01777777777777777777777", ulong.MaxValue)]
    [InlineData("9999999999999999999", 9999999999999999999ul)]
    [InlineData("10000000000000000000", 10000000000000000000ul)]
    [InlineData("18446744073709551616", null)]
    [InlineData("0x10000000000000000", null)]
    [InlineData("02000000000000000000000", null)]
    [InlineData("-1", null)]
    [InlineData("- 0", null)]
    public void ReadsUInt64(string text, ulong? expected)
    {
        TextFormatReader reader = Reader(text);
        ulong value = reader.ReadUInt64();
        Check(ref reader, expected, value);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("1e22", 1e22)]
    [InlineData("1e23", 1e23)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890.0)]
    [InlineData("2.2250738585072011e-308", 2.225073858507201e-308)]
    [InlineData("-1.7976931348623157e308", -double.MaxValue)]
    [InlineData("1e309", double.PositiveInfinity)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0.00000000000000000000000000000000000000001", 1e-41)]
    [InlineData("1e000000000000000000000000005", 1e5)]
    [InlineData("1e", null)]
    [InlineData("1e+", null)]
    [InlineData("1e5x", null)]
    [InlineData("infin", null)]
    public void ReadsDouble(string text, double? expected)
    {
        TextFormatReader reader = Reader(text);
        double value = reader.ReadDouble();
        Check(ref reader, expected, value);
    }

    // Where enough text follows, digits are read many at a time.
    [Fact]
    public void Numbers_mean_the_same_whatever_follows()
    {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            string digits = string.Concat(Enumerable.Range(0, random.Next(1, 21)).Select(_ => (char)('0' + random.Next(10)))).TrimStart('0') + "1";
            int point = random.Next(digits.Length + 2);
            string text = (random.Next(3) == 0 ? "-" : "")
                + (point > digits.Length ? digits : digits[..point] + "." + digits[point..])
                + random.Next(6) switch { 0 => "e-5", 1 => "E7", 2 => "f", _ => "" };
            bool isNumber = double.TryParse(text.TrimEnd('f'), NumberStyles.Float, CultureInfo.InvariantCulture, out double expected) && !text.StartsWith("-.e", StringComparison.Ordinal);
            foreach (string behind in new[] { "", "                 ", " .5.5.5.5.5.5.5.5.5", "\n123456789012345678901", ",0.00000000000000000" })
            {
                TextFormatReader reader = Reader(text + behind);
                double value = reader.ReadDouble();
                Assert.True(isNumber != reader.HasFailed, text + behind);
                Assert.True(!isNumber || BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(value), $"'{text}{behind}' is read as {value:R}");
            }
        }
    }

    [Fact]
    public void ReadsBytes()
    {
        var reader = new TextFormatReader([(byte)'"', 0xC3, 0xA9, (byte)'"', (byte)' ', .. "'\\xFE\\400' x"u8], 100);
        Assert.Equal(ByteString.CopyFrom([0xC3, 0xA9, 0xFE, 0]), reader.ReadBytes());
        Assert.Equal((byte)'x', reader.Peek);
        Assert.False(reader.HasFailed);
    }

    [Theory]
    [InlineData("'\xFF'")]
    [InlineData("'a' '\xFF'")]
    public void Bytes_of_a_text_that_is_not_UTF8_are_not_read(string text)
    {
        var reader = new TextFormatReader(System.Text.Encoding.Latin1.GetBytes(text), 100);
        reader.ReadBytes();
        Assert.True(reader.HasFailed);
    }

    [Theory]
    [InlineData("'abc'", "abc")]
    [InlineData("\"\"", "")]
    [InlineData("'a'\n#c\n'b'", "ab")]
    [InlineData("'a'#c", "a")]
    [InlineData("'a' 'b", null)]
    [InlineData("'a' '\\q'", null)]
    [InlineData("'\\'", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void ReadsStrings(string text, string? expected)
    {
        TextFormatReader reader = Reader(text);
        string value = reader.ReadString();
        Assert.Equal(expected is null, reader.HasFailed);
        if (expected is not null)
        {
            Assert.Equal(expected, value);
        }
    }

    [Theory]
    [InlineData("3", true, false, 3)]
    [InlineData("-2", true, true, -2)]
    [InlineData("7", true, false, null)]
    [InlineData("7", false, false, 7)]
    [InlineData("-2147483648", false, false, int.MinValue)]
    [InlineData("2147483648", false, false, null)]
    [InlineData("NAME", false, false, null)]
    public void ReadsEnumNumbers(string text, bool isClosed, bool hasNegative, int? expected)
    {
        TextFormatReader reader = Reader(text);
        int value = reader.ReadEnum(new EnumTable(new EnumShape("E", isClosed, ["THREE", "OTHER"], [3, hasNegative ? -2 : 0])));
        Check(ref reader, expected, value);
    }

    private static TextFormatReader Reader(string text) => new(Encoding.UTF8.GetBytes(text), 100);

    private static void Check<T>(ref TextFormatReader reader, T? expected, T value)
        where T : struct
    {
        Assert.Equal(expected is null, reader.HasFailed);
        if (expected is not null)
        {
            Assert.Equal(expected.Value, value);
            Assert.Equal(0, reader.Peek);
        }
    }
}
