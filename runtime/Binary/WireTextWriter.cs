using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>Writes a message that was read in the binary format as text, which the readers of messages accept.</summary>
/// <param name="options">The types that an Any may contain.</param>
internal sealed class WireTextWriter(BinaryReaderOptions options)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text of a message.</summary>
    public static byte[] Write(WireMessage message, BinaryReaderOptions options)
    {
        var writer = new WireTextWriter(options);
        writer.WriteFields(message);
        return Encoding.ASCII.GetBytes(writer._text.ToString());
    }

    private void WriteFields(WireMessage message)
    {
        if (message.Shape.IsAny && Unpack(message) is var (type, content))
        {
            WriteMessage($"[{type}]", content);
            return;
        }
        foreach ((FieldShape field, List<object> values) in message.Fields)
        {
            string name = field.TextName ?? field.Name;
            foreach (object value in field.Cardinality == FieldCardinality.Map ? LastOfEachKey(values, field.Message!) : values)
            {
                if (value is WireMessage inner)
                {
                    WriteMessage(name, inner);
                }
                else
                {
                    _text.Append(name).Append(": ");
                    WriteScalar(field, value);
                    _text.Append('\n');
                }
            }
        }
    }

    private void WriteMessage(string name, WireMessage message)
    {
        _text.Append(name).Append(" {\n");
        WriteFields(message);
        _text.Append("}\n");
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
        return (name, new WireMessageReader(new WireReader(new MemoryStream(content)), options).Read(shape));
    }

    // A later entry replaces an earlier one with the same key.
    private static IEnumerable<object> LastOfEachKey(List<object> entries, MessageShape shape)
    {
        FieldShape key = shape.FindField("key")!;
        var last = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (object entry in entries)
        {
            string id = ((WireMessage)entry).Scalar(key) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                ulong bits => bits.ToString(CultureInfo.InvariantCulture),
                _ => key.Kind == FieldKind.String ? "" : "0",
            };
            last[id] = entry;
        }
        return last.Values;
    }

    private void WriteScalar(FieldShape field, object value)
    {
        if (value is byte[] bytes)
        {
            WriteBytes(bytes);
            return;
        }
        ulong bits = (ulong)value;
        _ = field.Kind switch
        {
            FieldKind.Double => Number(BitConverter.UInt64BitsToDouble(bits)),
            FieldKind.Float => Number(BitConverter.UInt32BitsToSingle((uint)bits)),
            FieldKind.UInt32 or FieldKind.Fixed32 => Number((uint)bits),
            FieldKind.UInt64 or FieldKind.Fixed64 => Number(bits),
            FieldKind.Int64 or FieldKind.SFixed64 => Number((long)bits),
            FieldKind.SInt32 => Number((int)((uint)bits >> 1) ^ -(int)(bits & 1)),
            FieldKind.SInt64 => Number((long)(bits >> 1) ^ -(long)(bits & 1)),
            FieldKind.Bool => _text.Append(bits != 0 ? "true" : "false"),
            // An int32 or an enum has ten bytes if it is negative; more than 32 bits are cut off.
            _ => Number((int)bits),
        };
    }

    private StringBuilder Number(long value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    private StringBuilder Number(ulong value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    private StringBuilder Number(float value) => float.IsNaN(value) ? _text.Append("nan")
        : float.IsInfinity(value) ? _text.Append(value > 0 ? "inf" : "-inf")
        : _text.Append(value.ToString("R", CultureInfo.InvariantCulture));

    private StringBuilder Number(double value) => double.IsNaN(value) ? _text.Append("nan")
        : double.IsInfinity(value) ? _text.Append(value > 0 ? "inf" : "-inf")
        : _text.Append(value.ToString("R", CultureInfo.InvariantCulture));

    private void WriteBytes(byte[] bytes)
    {
        _text.Append('"');
        foreach (byte one in bytes)
        {
            if (one is >= (byte)' ' and <= (byte)'~' and not ((byte)'"' or (byte)'\\'))
            {
                _text.Append((char)one);
            }
            else
            {
                _text.Append('\\').Append((char)('0' + (one >> 6))).Append((char)('0' + ((one >> 3) & 7))).Append((char)('0' + (one & 7)));
            }
        }
        _text.Append('"');
    }
}
