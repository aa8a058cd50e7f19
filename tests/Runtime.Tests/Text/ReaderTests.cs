using AmctGen.Generated;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The texts that the fast reader accepts and refuses, by the rules of text format for known fields.</summary>
public sealed class ReaderTests
{
    [Theory]

    // White space and comments.
    [InlineData("", "")]
    [InlineData(" \t\n\v\f\r# end", "")]
    [InlineData("batch_num#c\n:#c\n\v\f\r 2", "batch_num: 2")]
    [InlineData("                                                                   batch_num: 2", "batch_num: 2")]

    // Integers.
    [InlineData("batch_num: 0x1F", "batch_num: 31")]
    [InlineData("batch_num: 0X1f", "batch_num: 31")]
    [InlineData("batch_num: 017", "batch_num: 15")]
    [InlineData("batch_num: 0000001", "batch_num: 1")]
    [InlineData("batch_num: 00", "batch_num: 0")]
    [InlineData("batch_num: 4294967295", "batch_num: 4294967295")]
    [InlineData("data_config { bits: - 1 }", "data_config { bits: -1 }")]
    [InlineData("data_config { bits: -\n#c\n0x80000000 }", "data_config { bits: -2147483648 }")]
    [InlineData("data_config { bits: -2147483648 }", "data_config { bits: -2147483648 }")]

    // Strings.
    [InlineData("skip_layers: 'a''b' #c\n \"c\"skip_layers:'d'", "skip_layers: \"abc\" skip_layers: \"d\"")]
    [InlineData("skip_layers: \"\"\"a\"\"\"", "skip_layers: \"a\"")]
    [InlineData("skip_layers: '\\303\\251\\xe4\\Xb8\\xAD\\u00e9\\U0001F600'", "skip_layers: \"é中é😀\"")]
    [InlineData("skip_layers: '\\303' '\\251'", "skip_layers: \"é\"")]
    [InlineData("skip_layers: '\\x414\\1234\\?\\''", "skip_layers: \"A4S4?'\"")]
    [InlineData("skip_layers: 'a\tb\u0001\u007f'", "skip_layers: \"a\\tb\\001\\177\"")]

    // Separators, braces, colons.
    [InlineData("batch_num: 1, fixed_min: true; data_config {},", "batch_num: 1 data_config { } fixed_min: true")]
    [InlineData("data_config: < fixed_min: t >;", "data_config { fixed_min: true }")]
    [InlineData("data_config{fixed_min:f;}batch_num:1", "batch_num: 1 data_config { fixed_min: false }")]

    // Lists.
    [InlineData("skip_layers: ['a' 'b' , \"c\"] skip_layers: 'd' skip_layers: []", "skip_layers: \"ab\" skip_layers: \"c\" skip_layers: \"d\"")]
    [InlineData("override_layers: [{layer_name:'a'},<layer_name:'b'>]", "override_layers { layer_name: \"a\" } override_layers { layer_name: \"b\" }")]
    [InlineData("override_layers [ ] override_layers: { layer_name: 'a' } data_config: {}", "data_config { } override_layers { layer_name: \"a\" }")]
    [InlineData("override_layers [] data_config: {}", "data_config { }")]
    [InlineData("skip_layers: ['a'] data_config: {}", "data_config { } skip_layers: \"a\"")]

    // Maps.
    [InlineData("weights { value: 2, key: 'b' } weights: [{key:'a'}, {value: 3}] weights { key: 'b' value: 4 }", "weights { key: \"\" value: 3 } weights { key: \"a\" value: 0 } weights { key: \"b\" value: 4 }")]

    // Enums and bools.
    [InlineData("data_config { dst_type: INT4 fixed_min: True }", "data_config { dst_type: INT4 fixed_min: true }")]
    [InlineData("data_config { dst_type: 0x1 fixed_min: 01 }", "data_config { dst_type: INT8 fixed_min: true }")]
    [InlineData("fixed_min: 0", "fixed_min: false")]
    [InlineData("fixed_min: 0x1", "fixed_min: true")]
    [InlineData("fixed_min: False", "fixed_min: false")]
    public void Takes(string text, string expected)
    {
        Assert.True(Read(text, out Root message), text);
        Assert.Equal(expected, message.ToText(TextWriterOptions.SingleLine));
    }

    [Theory]
    [InlineData("\uFEFFbatch_num: 1")]
    [InlineData("\u00A0batch_num: 1")]
    [InlineData("batch_num: 1 // c")]
    [InlineData("batch_num: 1\u0001")]
    [InlineData("\0")]
    [InlineData("batch_num: 08")]
    [InlineData("batch_num: 0x")]
    [InlineData("batch_num: 0b1")]
    [InlineData("batch_num: 1_000")]
    [InlineData("batch_num: 1fixed_min: true")]
    [InlineData("batch_num: +1")]
    [InlineData("batch_num: -0")]
    [InlineData("batch_num: 4294967296")]
    [InlineData("batch_num: 99999999999999999999999")]
    [InlineData("batch_num: 1.0")]
    [InlineData("batch_num: 1.")]
    [InlineData("batch_num: 1e3")]
    [InlineData("batch_num: 1f")]
    [InlineData("batch_num: '1'")]
    [InlineData("batch_num: true")]
    [InlineData("batch_num 1")]
    [InlineData("batch_num:: 1")]
    [InlineData("batch_num = 1")]
    [InlineData("batch_num:")]
    [InlineData("batch_num")]
    [InlineData("batch_numb: 1")]
    [InlineData("Batch_num: 1")]
    [InlineData("batchNum: 1")]
    [InlineData("1: 1")]
    [InlineData("'batch_num': 1")]
    [InlineData("batch_num: [1]")]
    [InlineData("batch_num: []")]
    [InlineData("batch_num: 1 batch_num: 1")]
    [InlineData("batch_num: 1,, fixed_min: true")]
    [InlineData("batch_num: 1,; fixed_min: true")]
    [InlineData(", batch_num: 1")]
    [InlineData("data_config { , }")]
    [InlineData("data_config {")]
    [InlineData("data_config { >")]
    [InlineData("data_config < }")]
    [InlineData("data_config :: { }")]
    [InlineData("data_config [{}]")]
    [InlineData("data_config {} data_config {}")]
    [InlineData("data_config { bits: 2147483648 }")]
    [InlineData("data_config { bits: -2147483649 }")]
    [InlineData("data_config { bits: 0xFFFFFFFF }")]
    [InlineData("data_config { bits: --1 }")]
    [InlineData("data_config { bits: 1 bits: 1 }")]
    [InlineData("data_config { bits: 1 clip { clip_max: 1 clip_min: 1 } }")]
    [InlineData("data_config { clip { clip_max: 1 } }")]
    [InlineData("data_config { dst_type: int4 }")]
    [InlineData("data_config { dst_type: DataType.INT4 }")]
    [InlineData("data_config { dst_type: 2 }")]
    [InlineData("data_config { dst_type: INT42 }")]
    [InlineData("fixed_min: TRUE")]
    [InlineData("fixed_min: 2")]
    [InlineData("fixed_min: -0")]
    [InlineData("fixed_min: 'true'")]
    [InlineData("fixed_min: tru")]
    [InlineData("skip_layers 'a'")]
    [InlineData("skip_layers: a")]
    [InlineData("skip_layers: 'a\"")]
    [InlineData("skip_layers: 'a\nb'")]
    [InlineData("skip_layers: 'a\\\nb'")]
    [InlineData("skip_layers: 'a\0'")]
    [InlineData("skip_layers: 'a")]
    [InlineData("skip_layers: '\\q'")]
    [InlineData("skip_layers: '\\8'")]
    [InlineData("skip_layers: '\\ud83d\\ude00'")]
    [InlineData("skip_layers: '\\U00110000'")]
    [InlineData("skip_layers: '\\xff'")]
    [InlineData("skip_layers: 'a' + 'b'")]
    [InlineData("skip_layers: ['a',]")]
    [InlineData("skip_layers: [,]")]
    [InlineData("skip_layers: ['a' ; 'b']")]
    [InlineData("skip_layers: [['a']]")]
    [InlineData("skip_layers: ['a'")]
    [InlineData("override_layers: [:{layer_name:'a'}]")]
    [InlineData("override_layers: [{layer_name:'a'}, :{layer_name:'b'}]")]
    [InlineData("override_layers: [{layer_name:'a'},]")]
    [InlineData("override_layers:: {layer_name:'a'}")]
    [InlineData("override_layers {}")]
    [InlineData("weights { key: 'a' key: 'a' }")]
    [InlineData("weights { 'a': 1 }")]
    [InlineData("}")]
    [InlineData("batch_num: 1 }")]
    [InlineData("[ext]: 1")]
    public void Refuses(string text) => Assert.False(Read(text, out _), text);

    [Fact]
    public void RefusesInvalidUtf8() => Assert.False(Read([.. "skip_layers: 'a"u8, 0xC3, (byte)'\''], out _));

    [Theory]
    [InlineData("1", 1f)]
    [InlineData("-1", -1f)]
    [InlineData("1.", 1f)]
    [InlineData(".5", 0.5f)]
    [InlineData("-.5", -0.5f)]
    [InlineData("1.e5", 1e5f)]
    [InlineData("1E-3", 1e-3f)]
    [InlineData(".123e2", 12.3f)]
    [InlineData("1e+10", 1e10f)]
    [InlineData("1f", 1f)]
    [InlineData("1.5F", 1.5f)]
    [InlineData("1e2f", 100f)]
    [InlineData("0", 0f)]
    [InlineData("- 0", -0f)]
    [InlineData("-0", -0f)]
    [InlineData("0.5", 0.5f)]
    [InlineData("inf", float.PositiveInfinity)]
    [InlineData("- Infinity", float.NegativeInfinity)]
    [InlineData("-INF", float.NegativeInfinity)]
    [InlineData("18446744073709551616", 18446744073709551616f)]
    [InlineData("3.4028235e38", float.MaxValue)]
    [InlineData("3.4028235677973366e+38", float.MaxValue)]
    [InlineData("3.4028236e38", float.PositiveInfinity)]
    [InlineData("-3.4028236e38", float.NegativeInfinity)]
    [InlineData("1e18446744073709551616", float.PositiveInfinity)]
    [InlineData("-1e-18446744073709551616", -0f)]
    [InlineData("1.00000017881393421514957253748434595763683319091796875001", 1.00000024f)]
    [InlineData("1e-45", float.Epsilon)]
    public void TakesFloats(string text, float expected)
    {
        Assert.True(Read($"data_config {{ clip {{ clip_max: {text} clip_min: {text}}} }}", out Root message), text);
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(message.DataConfig!.Clip!.ClipMax));
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(message.DataConfig.Clip.ClipMin));
    }

    [Fact]
    public void KeepsTheSignOfNaN()
    {
        Assert.True(Read("data_config { clip { clip_max: nan clip_min: -NaN } }", out Root message));
        Assert.Equal(0x7FC00000u, BitConverter.SingleToUInt32Bits(message.DataConfig!.Clip!.ClipMax));
        Assert.Equal(0xFFC00000u, BitConverter.SingleToUInt32Bits(message.DataConfig.Clip.ClipMin));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.1.1")]
    [InlineData("1..2")]
    [InlineData("1.5ff")]
    [InlineData("1f.5")]
    [InlineData("0x10")]
    [InlineData("010")]
    [InlineData("00")]
    [InlineData("00.5")]
    [InlineData("01.5")]
    [InlineData("08.5")]
    [InlineData("01e5")]
    [InlineData("01f")]
    [InlineData("inff")]
    [InlineData("infinityf")]
    [InlineData("nanf")]
    [InlineData("+inf")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("'1'")]
    [InlineData("true")]
    [InlineData("1x")]
    [InlineData("")]
    public void RefusesFloats(string text) => Assert.False(Read($"data_config {{ clip {{ clip_min: 1 clip_max: {text} }} }}", out _), text);

    [Fact]
    public void EndsAtTheDepthLimit()
    {
        var options = new TextReaderOptions { DepthLimit = 3 };
        Assert.True(Root.TryParseText("override_layers { layer_name: '' data_config { clip { clip_max: 1 clip_min: 1 } } }", out _, out _, options));
        Assert.False(Root.TryParseText("override_layers { layer_name: '' data_config { clip { clip_max: 1 clip_min: 1 } } }", out _, out _, options with { DepthLimit = 2 }));
    }

    private static bool Read(string text, out Root message) => Read(System.Text.Encoding.UTF8.GetBytes(text), out message);

    private static bool Read(ReadOnlySpan<byte> text, out Root message)
    {
        var reader = new TextFormatReader(text, 100);
        message = (Root)MessageReader.Of<Root>().Read(ref reader);
        return !reader.HasFailed;
    }
}
