using System.Text;
using AmctGen.Binary;
using AmctGen.Runtime.Tests.Text;
using AmctGen.Tests;
using AmctGen.Text;
using AmctGen.WellKnownTypes;
using Everything;
using Golden;
using Merging;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Binary;

/// <summary>Messages in the binary format: what is read is what was written, and no bytes crash the reader or make it use more memory than they need.</summary>
public sealed class BinaryFormatTests(ITestOutputHelper output)
{
    private static readonly ExtensionRegistry s_everything =
        ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Everything.Item.Extensions.All).AddMessage<All>().AddMessage<Plain>().AddMessage<Needy>();

    private static readonly ExtensionRegistry s_merging = ExtensionRegistry.Empty.Add(MergingExtensions.All).AddMessage<M>().AddMessage<P3>();

    [Fact]
    public void What_is_encoded_is_read_back() => output.WriteLine(Fuzzing.Run(6_000, static random => random.Next(4) switch
    {
        0 => Broken<Root>(RandomMessages.Root(random).ToText(), ExtensionRegistry.Empty),
        1 => Broken<All>(RandomText.Of(random, All.Shape, s_everything), s_everything),
        2 => Broken<M>(RandomText.Of(random, M.Shape, s_merging), s_merging),
        _ => Broken<P3>(RandomText.Of(random, P3.Shape, s_merging), s_merging),
    }));

    [Fact]
    public void Any_bytes_are_a_message_or_an_error() => output.WriteLine(Fuzzing.Run(6_000, static random =>
    {
        byte[] bytes = [.. Encode<All>(RandomText.Of(random, All.Shape, s_everything), s_everything) ?? []];
        for (int i = random.Next(1, 5); i > 0 && bytes.Length > 0; i--)
        {
            switch (random.Next(4))
            {
                case 0:
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes = bytes[..random.Next(bytes.Length)];
                    break;
                case 2:
                    bytes = [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
                    break;
                default:
                    bytes[random.Next(bytes.Length)] ^= 0x80;
                    break;
            }
        }
        // An extension is written by its name, and an Any inside an Any is a message of its own: both need more than their bytes.
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            BinaryFormat.Parse<All>(random.Next(2) == 0 ? new MemoryStream(bytes) : new Unseekable(bytes), new BinaryReaderOptions { Registry = s_everything });
        }
        catch (BinaryFormatException exception)
        {
            return exception.Message.Length is > 0 and < 2_000 ? null : exception.Message;
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated < 4_000_000 ? null : $"{allocated} bytes are allocated for {bytes.Length}";
    }));

    [Theory]
    [InlineData("08 AC 02", "batch_num: 300\n")]
    [InlineData("08 01 08 02", "batch_num: 2\n")] // the last value counts
    [InlineData("22 01 61 22 01 62", "skip_layers: \"a\"\nskip_layers: \"b\"\n")]
    [InlineData("12 02 18 00 12 0C 6A 0A 1D 00 00 80 3F 2D 00 00 00 C0", "data_config {\n  dst_type: INT4\n  clip {\n    clip_max: 1\n    clip_min: -2\n  }\n}\n")] // merged
    [InlineData("3A 05 0A 01 61 10 01 3A 05 0A 01 61 10 02", "weights {\n  key: \"a\"\n  value: 2\n}\n")] // the last entry of a key
    [InlineData("F2 3F 03 61 62 63 08 01", "batch_num: 1\n")] // an unknown field
    [InlineData("F3 3F 08 01 F4 3F 08 01", "batch_num: 1\n")] // an unknown group
    [InlineData("0A 01 61", "")] // a known number with another form
    [InlineData("12 02 18 63", "data_config {\n}\n")] // a closed enum has no such number
    [InlineData("", "")]
    public void Bytes_are_read_as_protoc_reads_them(string hex, string expected) => Assert.Equal(expected, Parse(hex).ToText(TextWriterOptions.Canonical));

    [Theory]
    [InlineData("08", "byte 1: the file ends inside a value")]
    [InlineData("08 FF FF FF FF FF FF FF FF FF FF 01", "byte 1: this number has more than 10 bytes")]
    [InlineData("22 05 61", "byte 1: this value is longer than what remains of its message")]
    [InlineData("12 03 08", "byte 1: this value is longer than what remains of its message")]
    [InlineData("12 01 08", "byte 3: the message ends inside a value")]
    [InlineData("00", "byte 0: this is not a tag of a field")]
    [InlineData("07", "byte 0: this is not a tag of a field")]
    [InlineData("FF FF FF FF 7F", "byte 0: this is not a tag of a field")]
    [InlineData("F4 3F", "byte 2: a group ends here that does not begin")]
    [InlineData("F3 3F 08 01", "byte 2: the group that begins here does not end")]
    [InlineData("22 01 FF", "invalid UTF-8")]
    public void Other_bytes_are_an_error_with_its_offset(string hex, string expected)
    {
        BinaryFormatException exception = Assert.Throws<BinaryFormatException>(() => Parse(hex));
        Assert.Contains(expected == "invalid UTF-8" ? "UTF-8" : expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_size_are_limited()
    {
        byte[] deep = [];
        for (int i = 0; i < 200; i++)
        {
            deep = [0xA3, 0x06, .. deep, 0xA4, 0x06];
        }
        byte[] packed = [0x22, 0x80, 0x08, .. new byte[1024]];

        Assert.Contains("nested deeper", Assert.Throws<BinaryFormatException>(() => BinaryFormat.Parse<Root>(new MemoryStream(deep))).Message, StringComparison.Ordinal);
        Assert.Contains("need more than 1000 bytes", Assert.Throws<BinaryFormatException>(
            () => BinaryFormat.Parse<Root>(new MemoryStream(packed), new BinaryReaderOptions { SizeLimit = 1000 })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_schema_does_not_declare_is_skipped_without_memory(bool canSeek)
    {
        const long Length = 3L << 30;
        var stream = new LongField(Length, canSeek);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Root root = BinaryFormat.Parse<Root>(stream);

        Assert.Equal(7u, root.BatchNum);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.True(!canSeek || stream.BytesRead < 1_000_000, $"{stream.BytesRead} bytes are read");
    }

    [Fact]
    public void A_length_without_bytes_does_not_reserve_memory()
    {
        // 1 GiB is announced, and the stream, which cannot say how long it is, ends.
        byte[] bytes = [0x22, 0x80, 0x80, 0x80, 0x80, 0x04];
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<BinaryFormatException>(() => BinaryFormat.Parse<Root>(new Unseekable(bytes), new BinaryReaderOptions { SizeLimit = int.MaxValue }));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void An_Any_of_a_known_type_contains_its_message()
    {
        var any = Any.Pack(Root.ParseText("batch_num: 5"));
        byte[] bytes = [.. Encode<Any>(any.ToText(TextWriterOptions.Canonical), ExtensionRegistry.Empty)!];

        Any known = BinaryFormat.Parse<Any>(new MemoryStream(bytes), new BinaryReaderOptions { Registry = ExtensionRegistry.Empty.AddMessage<Root>() });
        Any unknown = BinaryFormat.Parse<Any>(new MemoryStream(bytes));

        Assert.Equal("[type.googleapis.com/golden.Root] {\n  batch_num: 5\n}\n", known.ToText());
        Assert.Equal("type_url: \"type.googleapis.com/golden.Root\"\nvalue: \"\\010\\005\"\n", unknown.ToText(TextWriterOptions.Canonical));
    }

    [Theory]
    [InlineData("08 AC 02", "batch_num: 300\n")]
    [InlineData("F0 3F 05 08 01", "batch_num: 1\n1022: 5\n")] // fields that the schema does not declare come after the others
    [InlineData("F5 3F 01 00 00 00 F1 3F 02 00 00 00 00 00 00 00", "1022: 0x00000001\n1022: 0x0000000000000002\n")]
    [InlineData("F2 3F 03 61 62 63", "1022: \"abc\"\n")]
    [InlineData("F2 3F 02 08 01", "1022 {\n  1: 1\n}\n")] // the bytes can be read as a message
    [InlineData("F2 3F 00", "1022: \"\"\n")]
    [InlineData("F3 3F 08 01 F4 3F", "1022 {\n  1: 1\n}\n")]
    [InlineData("0A 01 61", "1: \"a\"\n")] // a known number with another form
    [InlineData("12 02 18 63", "data_config {\n  3: 99\n}\n")] // a closed enum has no such number
    [InlineData("3A 05 0A 01 62 10 01 3A 05 0A 01 61 10 02", "weights {\n  key: \"a\"\n  value: 2\n}\nweights {\n  key: \"b\"\n  value: 1\n}\n")]
    public void The_text_of_bytes_has_everything_that_they_have(string hex, string expected)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(expected, BinaryFormat.ToText(new MemoryStream(bytes), Root.Shape));
    }

    [Fact]
    public void Deep_unknown_messages_and_nested_Anys_are_limited()
    {
        byte[] groups = [.. Enumerable.Repeat(new byte[] { 0xF3, 0x3F }, 200).SelectMany(static tag => tag)];
        Assert.Contains("nested deeper", Assert.Throws<BinaryFormatException>(() => BinaryFormat.ToText(new MemoryStream(groups), Root.Shape)).Message, StringComparison.Ordinal);

        Any any = Any.Pack(Root.ParseText("batch_num: 5"));
        for (int i = 0; i < 300; i++)
        {
            any = Any.Pack(any);
        }
        byte[] bytes = BinaryEncoder.Encode(any)!.Span.ToArray();
        var options = new BinaryReaderOptions { Registry = ExtensionRegistry.Empty.AddMessage<Any>().AddMessage<Root>(), DepthLimit = 100 };
        Assert.Contains("nested deeper", Assert.Throws<BinaryFormatException>(() => BinaryFormat.Parse<Any>(new MemoryStream(bytes), options)).Message, StringComparison.Ordinal);
        // What is deeper keeps its binary form.
        string text = BinaryFormat.ToText(new MemoryStream(bytes), Any.Shape, options);
        Assert.InRange(text.Split("[type.googleapis.com/google.protobuf.Any]").Length - 1, 90, 100);
        Assert.Contains("value: \"\\n", text, StringComparison.Ordinal);
    }

    private static Root Parse(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        return BinaryFormat.Parse<Root>(new MemoryStream(bytes));
    }

    private static byte[]? Encode<T>(string text, ExtensionRegistry registry)
        where T : class, IMessage<T> =>
        TextFormat.TryParse(text, out T? message, out _, new TextReaderOptions { Registry = registry }) && BinaryEncoder.Encode(message) is { } bytes
            ? bytes.Span.ToArray()
            : null;

    private static string? Broken<T>(string text, ExtensionRegistry registry)
        where T : class, IMessage<T>
    {
        if (!TextFormat.TryParse(text, out T? message, out _, new TextReaderOptions { Registry = registry }) || BinaryEncoder.Encode(message) is not { } bytes)
        {
            return null;
        }
        var options = new BinaryReaderOptions { Registry = registry, DepthLimit = 1000 };
        try
        {
            T read = BinaryFormat.Parse<T>(new MemoryStream(bytes.Span.ToArray()), options);
            IMessage dynamic = BinaryFormat.Parse(new Unseekable(bytes.Span.ToArray()), T.Shape, options);
            string expected = TextFormat.ToText(message, TextWriterOptions.Canonical);
            string actual = TextFormat.ToText(read, TextWriterOptions.Canonical);
            // Canonical text keeps the binary form of an Any, which ToText does not.
            string printed = BinaryFormat.ToText(new MemoryStream(bytes.Span.ToArray()), T.Shape, options);
            if (printed != expected && !expected.Contains("type_url", StringComparison.Ordinal))
            {
                return $"written\n{expected}\ntext\n{printed}";
            }
            return expected != actual ? $"written\n{expected}\nread\n{actual}"
                : TextFormat.ToText(dynamic, TextWriterOptions.Canonical) != expected ? "the message without generated code differs"
                : null;
        }
        catch (BinaryFormatException exception)
        {
            return $"{exception.Message}\nfor\n{text}";
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 3)]);
    }

    // An unknown field with zeros, then batch_num: 7.
    private sealed class LongField : Stream
    {
        private readonly byte[] _head;
        private readonly long _length;
        private long _position;

        public LongField(long length, bool canSeek)
        {
            var head = new List<byte> { 0xF2, 0x3F };
            for (ulong rest = (ulong)length; ; rest >>= 7)
            {
                head.Add((byte)(rest | 0x80));
                if (rest < 0x80)
                {
                    head[^1] = (byte)rest;
                    break;
                }
            }
            _head = [.. head];
            _length = length;
            CanSeek = canSeek;
        }

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek { get; }

        public override bool CanWrite => false;

        public override long Length => CanSeek ? _head.Length + _length + 2 : throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = (int)Math.Min(buffer.Length, _head.Length + _length + 2 - _position);
            buffer[..read].Clear();
            for (int i = 0; i < read && _position + i < _head.Length; i++)
            {
                buffer[i] = _head[_position + i];
            }
            for (int i = 0; i < 2; i++)
            {
                long at = _head.Length + _length + i - _position;
                if (at >= 0 && at < read)
                {
                    buffer[(int)at] = i == 0 ? (byte)0x08 : (byte)0x07;
                }
            }
            _position += read;
            BytesRead += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => _position = offset + (origin == SeekOrigin.Current ? _position : 0);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
