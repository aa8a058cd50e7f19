using System.ComponentModel;
using AmctGen.Text;
using Any = AmctGen.WellKnownTypes.Any;

namespace AmctGen.Generated;

/// <summary>Reads a value. Used by generated code.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Stands before the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ValueReader<T>(ref TextFormatReader reader);

/// <summary>Writes a field. Used by generated code.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">Takes the field.</param>
/// <param name="name">The name, and what stands between it and the value.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ValueWriter<T>(ref TextFormatWriter writer, ReadOnlySpan<byte> name, T value);

/// <summary>Reads and writes the values of an extension. Used by generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueCodec<T>
{
    internal ValueCodec(ValueReader<T> read, ValueWriter<T> write, Func<T, T, T>? merge = null)
    {
        Read = read;
        Write = write;
        Merge = merge;
    }

    internal ValueReader<T> Read { get; }

    internal ValueWriter<T> Write { get; }

    /// <summary>Whether values are messages: their braces are read and written here too, and a colon before them is not needed.</summary>
    internal bool IsMessage => Merge is not null;

    /// <summary>Merges a message, the second one, into another one; null for scalars.</summary>
    internal Func<T, T, T>? Merge { get; }
}

/// <summary>How the values of extensions are read and written. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueCodec
{
    /// <summary>Of double.</summary>
    public static ValueCodec<double> Double { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadDouble(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, double value) => writer.WriteDouble(name, value));

    /// <summary>Of float.</summary>
    public static ValueCodec<float> Float { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadFloat(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, float value) => writer.WriteFloat(name, value));

    /// <summary>Of int32, sint32 and sfixed32.</summary>
    public static ValueCodec<int> Int32 { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadInt32(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, int value) => writer.WriteInt32(name, value));

    /// <summary>Of int64, sint64 and sfixed64.</summary>
    public static ValueCodec<long> Int64 { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadInt64(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, long value) => writer.WriteInt64(name, value));

    /// <summary>Of uint32 and fixed32.</summary>
    public static ValueCodec<uint> UInt32 { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadUInt32(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, uint value) => writer.WriteUInt32(name, value));

    /// <summary>Of uint64 and fixed64.</summary>
    public static ValueCodec<ulong> UInt64 { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadUInt64(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, ulong value) => writer.WriteUInt64(name, value));

    /// <summary>Of bool.</summary>
    public static ValueCodec<bool> Bool { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadBool(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, bool value) => writer.WriteBool(name, value));

    /// <summary>Of string.</summary>
    public static ValueCodec<string> String { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadString(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, string value) => writer.WriteString(name, value));

    /// <summary>Of bytes.</summary>
    public static ValueCodec<ByteString> Bytes { get; } =
        new(static (ref TextFormatReader reader) => reader.ReadBytes(), static (ref TextFormatWriter writer, ReadOnlySpan<byte> name, ByteString value) => writer.WriteBytes(name, value));

    /// <summary>Of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <param name="write">Writes a field.</param>
    public static ValueCodec<T> Enum<T>(ValueReader<T> read, ValueWriter<T> write)
        where T : struct, Enum =>
        new(read, write);

    /// <summary>Of an enum that has no generated code: the numbers.</summary>
    internal static ValueCodec<int> Enum(EnumTable table) => new(
        (ref TextFormatReader reader) => reader.ReadEnum(table),
        (ref TextFormatWriter writer, ReadOnlySpan<byte> name, int value) => writer.WriteEnum(name, table.NameOf(value), value));

    /// <summary>Of the messages of a field that has no generated code.</summary>
    internal static ValueCodec<IMessage> Message(FieldShape field) =>
        new((ref TextFormatReader reader) => field.Message!.Reader.ReadInBraces(ref reader), WriteMessage, MergeMessage);

    /// <summary>Of a message.</summary>
    /// <typeparam name="T">The message.</typeparam>
    public static ValueCodec<T> Message<T>()
        where T : class, IMessage<T> =>
        new(ReadMessage<T>, WriteMessage, static (message, other) => message.Merge(other));

    // Both are of one type: an Any, or one without generated code.
    private static IMessage MergeMessage(IMessage message, IMessage other) =>
        message is IMessage<Any> any ? any.Merge((Any)other) : ((DynamicMessage)message).Merge((DynamicMessage)other);

    private static T ReadMessage<T>(ref TextFormatReader reader)
        where T : class, IMessage<T>
    {
        byte outer = reader.BeginMessage();
        T message = T.ReadFrom(ref reader);
        reader.EndMessage(outer);
        return message;
    }

    private static void WriteMessage<T>(ref TextFormatWriter writer, ReadOnlySpan<byte> name, T value)
        where T : class, IMessage
    {
        writer.BeginMessage(name);
        value.WriteTo(ref writer);
        writer.EndMessage();
    }
}
