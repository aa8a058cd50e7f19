using System.Buffers;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>
/// Writes a message that was read in the binary format as canonical text, but with the content of an Any in its text form.
/// </summary>
/// <param name="options">The types that an Any may contain.</param>
/// <param name="keepsUnknown">Whether fields that the schema of a message in an Any does not declare are kept.</param>
internal sealed class WireTextWriter(BinaryReaderOptions options, bool keepsUnknown)
{
    private int _depth = options.EffectiveDepthLimit;

    /// <summary>The text of a message.</summary>
    public static byte[] Write(WireMessage message, BinaryReaderOptions options, bool keepsUnknown)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new TextFormatWriter(output, TextWriterOptions.Canonical);
        new WireTextWriter(options, keepsUnknown).WriteFields(ref writer, message);
        writer.Complete();
        return output.WrittenSpan.ToArray();
    }

    private void WriteFields(ref TextFormatWriter writer, WireMessage message)
    {
        if (message.Shape.IsAny && Unpack(message) is var (type, content))
        {
            WriteMessage(ref writer, Encoding.UTF8.GetBytes($"[{type}]"), content);
            return;
        }
        foreach ((FieldShape field, List<object> values) in message.Fields)
        {
            byte[] name = Encoding.UTF8.GetBytes(field.TextName ?? field.Name);
            foreach (object value in field.Cardinality == FieldCardinality.Map ? LastOfEachKey(values, field.Message!) : values)
            {
                if (value is WireMessage inner)
                {
                    WriteMessage(ref writer, name, inner);
                }
                else
                {
                    WriteScalar(ref writer, name, field, value);
                }
            }
        }
        UnknownFieldWriter.Write(ref writer, message.Unknown);
    }

    private void WriteMessage(ref TextFormatWriter writer, byte[] name, WireMessage message)
    {
        writer.BeginMessage(name);
        _depth--;
        WriteFields(ref writer, message);
        _depth++;
        writer.EndMessage();
    }

    // Null if the type is not known: then the Any keeps its binary form.
    private (string Name, WireMessage Content)? Unpack(WireMessage any)
    {
        FieldShape url = any.Shape.FindField("type_url")!;
        if (any.Scalar(url) is not byte[] urlBytes || Encoding.UTF8.GetString(urlBytes) is not { Length: > 0 } name
            || TypeUrl.MessageOf($"[{name}]") is not { } fullName || options.Registry.Shapes.FindMessage(fullName) is not { } shape)
        {
            return null;
        }
        byte[] content = any.Scalar(any.Shape.FindField("value")!) as byte[] ?? [];
        try
        {
            // The content counts with the messages around it.
            return (name, new WireMessageReader(new WireReader(new MemoryStream(content)), options, keepsUnknown).Read(shape, _depth - 1));
        }
        catch (BinaryFormatException) when (keepsUnknown)
        {
            return null;
        }
    }

    // A later entry replaces an earlier one with the same key. Canonical text has the entries in the order of their keys.
    private static IEnumerable<object> LastOfEachKey(List<object> entries, MessageShape shape)
    {
        FieldShape key = shape.FindField("key")!;
        var last = new SortedDictionary<Key, object>();
        foreach (object entry in entries)
        {
            last[((WireMessage)entry).Scalar(key) switch
            {
                byte[] bytes => new Key(0, bytes),
                ulong bits => new Key(Ordered(key.Kind, bits), []),
                _ => new Key(0, []),
            }] = entry;
        }
        return last.Values;
    }

    private static Int128 Ordered(FieldKind kind, ulong bits) => kind switch
    {
        FieldKind.UInt64 or FieldKind.Fixed64 => bits,
        FieldKind.UInt32 or FieldKind.Fixed32 => (uint)bits,
        FieldKind.Int64 or FieldKind.SFixed64 => (long)bits,
        FieldKind.SInt32 => ZigZag((uint)bits),
        FieldKind.SInt64 => ZigZag(bits),
        FieldKind.Bool => bits != 0 ? 1 : 0,
        _ => (int)bits,
    };

    private static void WriteScalar(ref TextFormatWriter writer, byte[] name, FieldShape field, object value)
    {
        if (value is byte[] bytes)
        {
            writer.Write(name, ByteString.CopyFrom(bytes));
            return;
        }
        ulong bits = (ulong)value;
        switch (field.Kind)
        {
            case FieldKind.Double:
                writer.Write(name, BitConverter.UInt64BitsToDouble(bits));
                break;
            case FieldKind.Float:
                writer.Write(name, BitConverter.UInt32BitsToSingle((uint)bits));
                break;
            case FieldKind.UInt64 or FieldKind.Fixed64:
                writer.Write(name, bits);
                break;
            case FieldKind.UInt32 or FieldKind.Fixed32:
                writer.Write(name, (uint)bits);
                break;
            case FieldKind.Int64 or FieldKind.SFixed64:
                writer.Write(name, (long)bits);
                break;
            case FieldKind.SInt32:
                writer.Write(name, (int)ZigZag((uint)bits));
                break;
            case FieldKind.SInt64:
                writer.Write(name, ZigZag(bits));
                break;
            case FieldKind.Bool:
                writer.Write(name, bits != 0);
                break;
            case FieldKind.Enum:
                writer.WriteEnum(name, field.Enum!, (int)bits);
                break;
            default:
                // An int32 has ten bytes if it is negative; more than 32 bits are cut off.
                writer.Write(name, (int)bits);
                break;
        }
    }

    private static long ZigZag(ulong bits) => (long)(bits >> 1) ^ -(long)(bits & 1);

    private readonly record struct Key(Int128 Number, byte[] Text) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            Number != other.Number ? Number.CompareTo(other.Number) : Text.AsSpan().SequenceCompareTo(other.Text);
    }
}
