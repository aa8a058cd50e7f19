using System.Runtime.CompilerServices;
using AmctGen.Text;
using Any = AmctGen.WellKnownTypes.Any;

namespace AmctGen.Generated;

/// <summary>Reads a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader, positioned at the value.</param>
internal delegate T ValueReader<T>(ref TextFormatReader reader);

/// <summary>Writes a field.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">The writer to append to.</param>
/// <param name="name">The name of the field.</param>
/// <param name="value">The value.</param>
internal delegate void ValueWriter<T>(ref TextFormatWriter writer, ReadOnlySpan<byte> name, T value);

/// <summary>Reads and writes the values of an extension, or the keys or values of a map.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class ValueCodec<T>
{
    private readonly Func<FieldShape?, T>? _empty;

    internal ValueCodec(ValueReader<T> read, ValueWriter<T> write, Func<FieldShape?, T>? empty = null, Func<T, T, T>? merge = null)
    {
        Read = read;
        Write = write;
        _empty = empty;
        Merge = merge;
    }

    internal ValueReader<T> Read { get; }

    internal ValueWriter<T> Write { get; }

    /// <summary>Whether the values are messages: their braces are read and written here too, and a colon before them is optional.</summary>
    internal bool IsMessage => Merge is not null;

    /// <summary>Returns the first message with the second merged into it; null for scalars.</summary>
    internal Func<T, T, T>? Merge { get; }

    /// <summary>The key or value of a map entry in which it is missing.</summary>
    /// <param name="field">The field of the value; null for a key.</param>
    internal T Empty(FieldShape? field) => _empty is null ? default! : _empty(field);
}

/// <summary>The codecs of all field types, for extensions and maps.</summary>
public static class ValueCodec
{
    /// <summary>The codec of <c>double</c> values.</summary>
    public static ValueCodec<double> Double { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadDouble(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, double value) => writer.Write(name, value));

    /// <summary>The codec of <c>float</c> values.</summary>
    public static ValueCodec<float> Float { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadFloat(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, float value) => writer.Write(name, value));

    /// <summary>The codec of <c>int32</c>, <c>sint32</c> and <c>sfixed32</c> values.</summary>
    public static ValueCodec<int> Int32 { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadInt32(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, int value) => writer.Write(name, value));

    /// <summary>The codec of <c>int64</c>, <c>sint64</c> and <c>sfixed64</c> values.</summary>
    public static ValueCodec<long> Int64 { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadInt64(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, long value) => writer.Write(name, value));

    /// <summary>The codec of <c>uint32</c> and <c>fixed32</c> values.</summary>
    public static ValueCodec<uint> UInt32 { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadUInt32(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, uint value) => writer.Write(name, value));

    /// <summary>The codec of <c>uint64</c> and <c>fixed64</c> values.</summary>
    public static ValueCodec<ulong> UInt64 { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadUInt64(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, ulong value) => writer.Write(name, value));

    /// <summary>The codec of <c>bool</c> values.</summary>
    public static ValueCodec<bool> Bool { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadBool(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, bool value) => writer.Write(name, value));

    /// <summary>The codec of <c>string</c> values.</summary>
    public static ValueCodec<string> String { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadString(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, string value) => writer.Write(name, value),
        static _ => "");

    /// <summary>The codec of <c>bytes</c> values.</summary>
    public static ValueCodec<ByteString> Bytes { get; } = new(
        static (ref TextFormatReader reader) => reader.ReadBytes(),
        static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, ByteString value) => writer.Write(name, value),
        static _ => ByteString.Empty);

    /// <summary>The codec of the values of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="shape">The schema's view of the enum.</param>
    public static ValueCodec<T> Enum<T>(EnumShape shape)
        where T : struct, Enum =>
        EnumCodec<T>.Of(shape);

    /// <summary>The codec of the values of an enum that has no generated code: their numbers.</summary>
    internal static ValueCodec<int> Enum(EnumShape shape) => new(
        (ref TextFormatReader reader) => reader.ReadEnum(shape.Table),
        (ref TextFormatWriter writer, ReadOnlySpan<byte> name, int value) => writer.WriteEnum(name, shape, value));

    /// <summary>The codec of the messages of a field that has no generated code.</summary>
    internal static ValueCodec<IMessage> Message(FieldShape field) =>
        new((ref TextFormatReader reader) => field.Message!.Reader.ReadInBraces(ref reader), WriteMessage, null, MergeMessage);

    /// <summary>The codec of messages of one type.</summary>
    /// <typeparam name="T">The message.</typeparam>
    public static ValueCodec<T> Message<T>()
        where T : class, IMessage<T> =>
        MessageCodec<T>.Instance;

    // Both messages are of the same type: Any, or a type without generated code.
    private static IMessage MergeMessage(IMessage message, IMessage other) =>
        message is IMessage<Any> any ? any.Merge((Any)other) : ((DynamicMessage)message).Merge((DynamicMessage)other);

    private static void WriteMessage<T>(ref TextFormatWriter writer, ReadOnlySpan<byte> name, T value)
        where T : class, IMessage =>
        writer.WriteMessage(name, value);

    private static class MessageCodec<T>
        where T : class, IMessage<T>
    {
        public static readonly ValueCodec<T> Instance = new(
            static (ref TextFormatReader reader) => reader.ReadMessage<T>(),
            WriteMessage,
            static _ => (T)MessageReader<T>.Instance.ReadEmpty(),
            static (message, other) => message.Merge(other));
    }

    private static class EnumCodec<T>
        where T : struct, Enum
    {
        private static ValueCodec<T>? s_codec;

        public static ValueCodec<T> Of(EnumShape shape) => s_codec ?? LazyState.Publish(ref s_codec, Make(shape));

        private static ValueCodec<T> Make(EnumShape shape) => new(
            (ref TextFormatReader reader) => Unsafe.BitCast<int, T>(reader.ReadEnum(shape.Table)),
            (ref TextFormatWriter writer, ReadOnlySpan<byte> name, T value) => writer.WriteEnum(name, shape, Unsafe.BitCast<T, int>(value)),
            static field => Unsafe.BitCast<int, T>(field is { Enum.Numbers: [int first, ..] } ? first : 0));
    }
}
