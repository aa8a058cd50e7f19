using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The format of floating-point values.</summary>
public sealed class FloatFormatterTests
{
    [Fact]
    public void SpellsCanonicalFloatsAsProtoc()
    {
        foreach (string[] row in CanonicalFloatTable.Floats.Split('\n').Select(static line => line.Split(' ')))
        {
            float value = BitConverter.UInt32BitsToSingle(uint.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Assert.Equal((row[0], row[1]), (row[0], Canonical(value)));
        }
    }

    [Fact]
    public void SpellsCanonicalDoublesAsProtoc()
    {
        foreach (string[] row in CanonicalFloatTable.Doubles.Split('\n').Select(static line => line.Split(' ')))
        {
            double value = BitConverter.UInt64BitsToDouble(ulong.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Assert.Equal((row[0], row[1]), (row[0], Canonical(value)));
        }
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.0, "1")]
    [InlineData(-6.5, "-6.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1000000, "1000000")]
    [InlineData(123456789012345, "123456789012345")]
    [InlineData(1e15, "1e+15")]
    [InlineData(1234567890123456, "1.234567890123456e+15")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001234, "1.234e-05")]
    [InlineData(1e-300, "1e-300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void SpellsShortestDoubles(double value, string expected) => Assert.Equal(expected, Shortest(value));

    [Fact]
    public void SpellsShortestFloatsWithTheDigitsOfDotNet()
    {
        var random = new Random(20);
        byte[] output = new byte[FloatFormatter.MaxLength];
        for (int i = 0; i < 300_000; i++)
        {
            // All magnitudes, those that people write, and short decimals.
            float value = (i % 3) switch
            {
                0 => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)),
                1 => (float)(Math.Pow(10, (random.NextDouble() * 13) - 5) * random.NextDouble()),
                _ => random.Next(1_000_000) / (float)Math.Pow(10, random.Next(9)),
            };
            if (!float.IsFinite(value))
            {
                continue;
            }
            string text = Encoding.ASCII.GetString(output, 0, FloatFormatter.WriteShortest(value, output));
            string expected = value.ToString("R", CultureInfo.InvariantCulture);
            Assert.True(
                Digits(text) == Digits(expected) && float.Parse(text, CultureInfo.InvariantCulture).Equals(value),
                $"{BitConverter.SingleToUInt32Bits(value):X8}: {text}, not {expected}");
        }

        static string Digits(string number) => number.Split('e', 'E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('-').Trim('0');
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "16777216")]
    [InlineData(3.1415927f, "3.1415927")]
    [InlineData(float.MaxValue, "3.4028235e+38")]
    [InlineData(float.Epsilon, "1e-45")]
    [InlineData(float.NaN, "nan")]
    public void SpellsShortestFloats(float value, string expected)
    {
        Span<byte> output = stackalloc byte[FloatFormatter.MaxLength];
        Assert.Equal(expected, Encoding.ASCII.GetString(output.Slice(0, FloatFormatter.WriteShortest(value, output))));
    }

    [Fact]
    public void WhatIsWrittenReadsBack()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsNaN(value))
            {
                continue;
            }
            if (double.IsFinite(value))
            {
                Assert.Equal(value, Parse(Shortest(value)));
                Assert.Equal(value, Parse(Canonical(value)));
            }
        }
    }

    private static double Parse(string text)
    {
        int position = 0;
        Assert.True(NumberReader.TryReadFloat(Encoding.ASCII.GetBytes(text), ref position, out double value));
        Assert.Equal(text.Length, position);
        return value;
    }

    private static string Canonical(float value)
    {
        Span<byte> output = stackalloc byte[FloatFormatter.MaxLength];
        return Encoding.ASCII.GetString(output.Slice(0, FloatFormatter.WriteCanonical(value, output)));
    }

    private static string Canonical(double value)
    {
        Span<byte> output = stackalloc byte[FloatFormatter.MaxLength];
        return Encoding.ASCII.GetString(output.Slice(0, FloatFormatter.WriteCanonical(value, output)));
    }

    private static string Shortest(double value)
    {
        Span<byte> output = stackalloc byte[FloatFormatter.MaxLength];
        return Encoding.ASCII.GetString(output.Slice(0, FloatFormatter.WriteShortest(value, output)));
    }
}
