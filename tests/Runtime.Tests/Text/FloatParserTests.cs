using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The arbitrary-precision parser, which the generator uses on platforms whose parser is not exact.</summary>
public sealed class FloatParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.000e99999999999999999999", 0)]
    [InlineData("1", 1)]
    [InlineData("1f", 1)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("9007199254740993.00000000000000000000000000000000000000000000000000000000000000001", 9007199254740994)]
    [InlineData("9007199254740995", 9007199254740996)]
    [InlineData("179769313486231570814527423731704356798070e267", double.MaxValue)]
    [InlineData("1.7976931348623158e308", double.MaxValue)]
    [InlineData("1.7976931348623159e308", double.PositiveInfinity)]
    [InlineData("2.2250738585072011e-308", 2.225073858507201e-308)]
    [InlineData("2.2250738585072014e-308", 2.2250738585072014e-308)]
    [InlineData("4.9406564584124654e-324", 5e-324)]
    [InlineData("2.4703282292062327e-324", 0)]
    [InlineData("2.4703282292062328e-324", 5e-324)]
    [InlineData("1e18446744073709551616", double.PositiveInfinity)]
    [InlineData("1e-18446744073709551616", 0)]
    public void ParsesExactly(string token, double expected)
    {
        Assert.Equal(expected, FloatParser.ParseExactly(Encoding.ASCII.GetBytes(token.TrimEnd('f'))));
        Assert.Equal(expected, FloatParser.Parse(Encoding.ASCII.GetBytes(token)));
    }

    [Fact]
    public void AgreesWithThePlatform()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64() & ~(1L << 63));
            if (!double.IsFinite(value))
            {
                continue;
            }
            string token = value.ToString(random.Next(3) switch { 0 => "E16", 1 => "E5", _ => "E40" }, CultureInfo.InvariantCulture);
            Assert.Equal(double.Parse(token, CultureInfo.InvariantCulture), FloatParser.ParseExactly(Encoding.ASCII.GetBytes(token)));
        }
    }

    [Fact]
    public void TiesGoToEvenAndTheSmallestExcessBreaksThem()
    {
        var random = new Random(13);
        for (int i = 0; i < 2_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FE0_0000_0000_0000));
            double next = Math.BitIncrement(value);
            string middle = Middle(value);
            bool isEven = (BitConverter.DoubleToInt64Bits(value) & 1) == 0;
            Assert.Equal(isEven ? value : next, FloatParser.ParseExactly(Encoding.ASCII.GetBytes(middle)));
            Assert.Equal(next, FloatParser.ParseExactly(Encoding.ASCII.GetBytes(middle.Replace("e", "0000001e", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void TakesAMillionDigits()
    {
        Assert.Equal(1, FloatParser.Parse(Encoding.ASCII.GetBytes("1." + new string('0', 1_000_000))));
        Assert.Equal(Math.BitIncrement(1), FloatParser.Parse(Encoding.ASCII.GetBytes("1.00000000000000011102230246251565404236316680908203125" + new string('0', 1_000_000) + "1")));
        Assert.Equal(1, FloatParser.Parse(Encoding.ASCII.GetBytes("0." + new string('0', 999_999) + "1e1000000")));
        Assert.Equal(1, FloatParser.Parse(Encoding.ASCII.GetBytes("1" + new string('0', 1_000_000) + "e-1000000")));
    }

    [Theory]
    [InlineData(3.4028235677973366e+38, float.MaxValue)]
    [InlineData(-3.4028235677973366e+38, -float.MaxValue)]
    [InlineData(3.4028235677973370e+38, float.PositiveInfinity)]
    [InlineData(-0.0, -0f)]
    [InlineData(1.0000001788139343, 1.0000002f)]
    public void Narrows(double value, float expected) =>
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(FloatParser.Narrow(value)));

    // The exact decimal text of the point between a positive value and the next one.
    private static string Middle(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        long biased = bits >> 52;
        System.Numerics.BigInteger significand = (((bits & 0xF_FFFF_FFFF_FFFF) | (biased == 0 ? 0 : 1L << 52)) * 2) + 1;
        int exponent = (int)Math.Max(biased, 1) - 1076;
        return exponent >= 0
            ? $"{significand << exponent}.e0"
            : $"{significand * System.Numerics.BigInteger.Pow(5, -exponent)}.e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
