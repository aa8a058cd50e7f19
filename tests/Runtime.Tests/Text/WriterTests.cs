using System.Buffers;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The exact bytes that are written.</summary>
public sealed class WriterTests
{
    private static readonly Root Everything = Root.CreateBuilder()
        .WithFixedMin(false)
        .SetWeights("b", 0)
        .SetWeights("", -1)
        .AddOverrideLayers(static layer => layer.WithLayerName("conv").WithDataConfig(static data => data.WithDstType(DataType.Int4).WithBits(-8)))
        .AddOverrideTypes(static type => type.WithLayerType("Conv2D").WithDataConfig(static data => { }))
        .AddSkipLayers("a", "")
        .WithDataConfig(static data => data.WithFixedMin(true).WithClip(static clip => clip.WithClipMax(0.1f).WithClipMin(-1)))
        .WithBatchNum(uint.MaxValue)
        .Build();

    [Fact]
    public void WritesFieldsByNumberOneOnEachLine() => Assert.Equal(
        """
        batch_num: 4294967295
        data_config {
          fixed_min: true
          clip {
            clip_max: 0.1
            clip_min: -1
          }
        }
        skip_layers: "a"
        skip_layers: ""
        override_layers {
          layer_name: "conv"
          data_config {
            dst_type: INT4
            bits: -8
          }
        }
        override_types {
          layer_type: "Conv2D"
          data_config {
          }
        }
        weights {
          key: ""
          value: -1
        }
        weights {
          key: "b"
          value: 0
        }
        fixed_min: false

        """.ReplaceLineEndings("\n"),
        Everything.ToText());

    [Fact]
    public void WritesOnOneLine() => Assert.Equal(
        "data_config { fixed_min: true } skip_layers: \"a\"",
        new Root { DataConfig = new Data { FixedMin = true }, SkipLayers = ["a"] }.ToText(TextWriterOptions.SingleLine));

    [Fact]
    public void WritesNothingForAnEmptyMessage()
    {
        Assert.Equal("", new Root().ToText());
        Assert.Equal("", new Root().ToText(TextWriterOptions.SingleLine));
    }

#pragma warning disable AMCT4016 // What the test is about.
    [Fact]
    public void WritesTheNumberOfAnUnnamedEnumValue() =>
        Assert.Equal("dst_type: -7\n", new Data { DstType = (DataType)(-7) }.ToString());
#pragma warning restore AMCT4016

    [Theory]
    [InlineData("é中😀", "é中😀", @"\303\251\344\270\255\360\237\230\200")]
    [InlineData("\n\r\t\"\\", @"\n\r\t\""\\", @"\n\r\t\""\\")]
    [InlineData("it's", "it's", @"it\'s")]
    [InlineData("\0\a\b\v\f\u001F\u007F?", @"\000\007\010\013\014\037\177?", @"\000\007\010\013\014\037\177?")]
    public void Escapes(string value, string readable, string canonical)
    {
        var message = new Root { SkipLayers = [value] };
        Assert.Equal($"skip_layers: \"{readable}\"\n", message.ToText());
        Assert.Equal($"skip_layers: \"{canonical}\"\n", message.ToText(TextWriterOptions.Canonical));
    }

    [Fact]
    public void ReplacesLoneSurrogates() =>
        Assert.Equal("skip_layers: \"a\uFFFD\"\n", new Root { SkipLayers = ["a\uD800"] }.ToText());

    [Fact]
    public void SortsMapsByTheBytesOfTheirKeys()
    {
        Root message = Root.CreateBuilder().SetWeights("\uFF5E", 1).SetWeights("\U0001F600", 2).SetWeights("a", 3).SetWeights("B", 4).SetWeights("aa", 5).Build();
        Assert.Equal(["B", "a", "aa", "\uFF5E", "\U0001F600"], message.Weights.Keys);
    }

    [Fact]
    public void WritesEveryKindOfScalar()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new TextFormatWriter(output, TextWriterOptions.Canonical);
        writer.Write("a"u8, int.MinValue);
        writer.Write("b"u8, long.MinValue);
        writer.Write("c"u8, ulong.MaxValue);
        writer.Write("d"u8, 0.1 + 0.2);
        writer.Write("e"u8, 1e6f);
        writer.Write("f"u8, ByteString.CopyFrom([0xC3, 0xA9, (byte)'\'']));
        writer.Complete();
        Assert.Equal("a: -2147483648\nb: -9223372036854775808\nc: 18446744073709551615\nd: 0.30000000000000004\ne: 1e+06\nf: \"\\303\\251\\'\"\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void WritesTheSameEverywhere()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Everything.WriteTo(buffer);
        using var stream = new MemoryStream();
        TextFormat.Write(Everything, stream);
        Assert.Equal(Everything.ToText(), Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(buffer.WrittenSpan, stream.ToArray());
        stream.Position = 0;
        Assert.Equal(Everything, TextFormat.Parse<Root>(stream));
    }

    [Fact]
    public void AllocatesNothingForTheTextItself()
    {
        long allocated = long.MaxValue;
        var output = new ArrayBufferWriter<byte>(1 << 20);
        for (int i = 0; i < 20 && allocated > 0; i++)
        {
            // The pool needs a first round, and another one after a collection of garbage has emptied it.
            output.ResetWrittenCount();
            long before = GC.GetAllocatedBytesForCurrentThread();
            TextFormat.Write(Everything, output, TextWriterOptions.Canonical);
            TextFormat.Write(Everything, Stream.Null);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
    }
}
