using System.Buffers.Binary;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using AmctGen.Generated;

namespace AmctGen.Text;

/// <summary>Encodes a message in the binary format, in which protoc shows the message inside an Any.</summary>
/// <remarks>
/// The input is the canonical text, so that generated code is not involved. Its fields are ordered by number and map entries by key, the
/// order
/// of a deterministic binary form.
/// </remarks>
ref struct BinaryEncoder
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int StartGroup = 3;
    private const int EndGroup = 4;
    private const int Fixed32 = 5;

    private readonly ShapeRegistry _extensions;
    private TextFormatReader _reader;

    private BinaryEncoder(ReadOnlySpan<byte> text, ShapeRegistry extensions)
    {
        _reader = new TextFormatReader(text, TextDocument.MaximumDepth);
        _extensions = extensions;
    }

    /// <summary>The binary form; null if the message is deeper than the limit of readers.</summary>
    public static ByteString? Encode(IMessage message)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        using PooledBuffer text = PooledBuffer.Rent();
        var names = new BracketedNames();
        var writer = new TextFormatWriter(text, TextWriterOptions.Canonical, names);
        message.WriteTo(ref writer);
        writer.Complete();
        var encoder = new BinaryEncoder(text.Written, names.ToRegistry());
        var output = new ArrayBufferWriter<byte>();
        encoder.WriteFields(message.MessageShape, output);
        return encoder._reader.HasFailed ? null : ByteString.CopyFrom(output.WrittenSpan);
    }

    private void WriteFields(MessageShape shape, ArrayBufferWriter<byte> output)
    {
        FieldShape? packed = null;
        ArrayBufferWriter<byte>? elements = null;
        while (_reader.NextField())
        {
            string name = Encoding.ASCII.GetString(_reader.ReadWrittenName());
            FieldShape? field = name[0] == '[' ? _extensions.FindExtension(shape, name) : shape.FindField(name);
            if (field is null)
            {
                _reader.Fail();
                return;
            }
            if (packed != field && packed is not null)
            {
                WriteDelimited(output, packed.Number, elements!.WrittenSpan);
                packed = null;
            }
            if (field.Message is { } message)
            {
                WriteMessage(shape, field, message, output);
                continue;
            }
            _reader.ReadColon();
            if (field.IsPacked)
            {
                elements = packed is null ? new ArrayBufferWriter<byte>() : elements;
                packed = field;
                WriteScalar(field, elements!);
                continue;
            }
            WriteTag(output, field.Number, WireType(field.Kind));
            WriteScalar(field, output);
        }
        if (packed is not null)
        {
            WriteDelimited(output, packed.Number, elements!.WrittenSpan);
        }
    }

    private void WriteMessage(MessageShape owner, FieldShape field, MessageShape message, ArrayBufferWriter<byte> output)
    {
        byte outer = _reader.BeginMessage();
        if (field.Kind == FieldKind.Group)
        {
            WriteTag(output, field.Number, StartGroup);
            WriteFields(message, output);
            WriteTag(output, field.Number, EndGroup);
        }
        else
        {
            var content = new ArrayBufferWriter<byte>();
            WriteFields(message, content);
            WriteInMessage(owner, field, content.WrittenSpan, output);
        }
        _reader.EndMessage(outer);
    }

    // An item of a message set is a group with its type's number and its content.
    private static void WriteInMessage(MessageShape owner, FieldShape field, ReadOnlySpan<byte> content, ArrayBufferWriter<byte> output)
    {
        if (!owner.IsMessageSet)
        {
            WriteDelimited(output, field.Number, content);
            return;
        }
        WriteTag(output, 1, StartGroup);
        WriteTag(output, 2, Varint);
        WriteVarint(output, (ulong)field.Number);
        WriteDelimited(output, 3, content);
        WriteTag(output, 1, EndGroup);
    }

    private void WriteScalar(FieldShape field, ArrayBufferWriter<byte> output)
    {
        switch (field.Kind)
        {
            case FieldKind.Double:
                WriteFixed64(output, BitConverter.DoubleToUInt64Bits(_reader.ReadDouble()));
                break;
            case FieldKind.Float:
                WriteFixed32(output, BitConverter.SingleToUInt32Bits(_reader.ReadFloat()));
                break;
            case FieldKind.Int32 or FieldKind.Int64:
                WriteVarint(output, (ulong)_reader.ReadInt64());
                break;
            case FieldKind.UInt32 or FieldKind.UInt64:
                WriteVarint(output, _reader.ReadUInt64());
                break;
            case FieldKind.SInt32 or FieldKind.SInt64:
                long value = _reader.ReadInt64();
                WriteVarint(output, (ulong)((value << 1) ^ (value >> 63)));
                break;
            case FieldKind.Fixed32:
                WriteFixed32(output, _reader.ReadUInt32());
                break;
            case FieldKind.SFixed32:
                WriteFixed32(output, (uint)_reader.ReadInt32());
                break;
            case FieldKind.Fixed64:
                WriteFixed64(output, _reader.ReadUInt64());
                break;
            case FieldKind.SFixed64:
                WriteFixed64(output, (ulong)_reader.ReadInt64());
                break;
            case FieldKind.Bool:
                WriteVarint(output, _reader.ReadBool() ? 1u : 0);
                break;
            case FieldKind.Enum:
                WriteVarint(output, (ulong)(long)ReadEnum(field.Enum!));
                break;
            default:
                ReadOnlySpan<byte> bytes = _reader.ReadBytes().Span;
                WriteVarint(output, (ulong)bytes.Length);
                output.Write(bytes);
                break;
        }
    }

    private int ReadEnum(EnumShape shape)
    {
        if (_reader.Peek is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            return _reader.ReadInt32();
        }
        int index = Array.IndexOf(shape.Names, Encoding.ASCII.GetString(_reader.ReadWrittenName()));
        if (index >= 0)
        {
            return shape.Numbers[index];
        }
        _reader.Fail();
        return 0;
    }

    private static int WireType(FieldKind kind) => kind switch
    {
        FieldKind.Double or FieldKind.Fixed64 or FieldKind.SFixed64 => Fixed64,
        FieldKind.Float or FieldKind.Fixed32 or FieldKind.SFixed32 => Fixed32,
        FieldKind.String or FieldKind.Bytes => Delimited,
        _ => Varint,
    };

    private static void WriteTag(ArrayBufferWriter<byte> output, int number, int wireType) =>
        WriteVarint(output, ((ulong)number << 3) | (uint)wireType);

    private static void WriteDelimited(ArrayBufferWriter<byte> output, int number, ReadOnlySpan<byte> content)
    {
        WriteTag(output, number, Delimited);
        WriteVarint(output, (ulong)content.Length);
        output.Write(content);
    }

    private static void WriteVarint(ArrayBufferWriter<byte> output, ulong value)
    {
        int length = (BitOperations.Log2(value | 1) / 7) + 1;
        Span<byte> bytes = output.GetSpan(length);
        for (int i = 0; i < length; i++)
        {
            bytes[i] = (byte)(value | (i < length - 1 ? 0x80u : 0));
            value >>= 7;
        }
        output.Advance(length);
    }

    private static void WriteFixed32(ArrayBufferWriter<byte> output, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(output.GetSpan(sizeof(uint)), value);
        output.Advance(sizeof(uint));
    }

    private static void WriteFixed64(ArrayBufferWriter<byte> output, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(sizeof(ulong)), value);
        output.Advance(sizeof(ulong));
    }
}
