using System.Buffers;
using System.Text;
using System.Text.Json;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Writes a message as JSON.</summary>
/// <remarks>
/// Made from the message's text, so that no message needs generated code for JSON: its fields are there by ascending number, and the
/// elements of a field one after another.
/// </remarks>
internal ref partial struct MessageJsonWriter
{
    private readonly ShapeRegistry _names;
    private readonly Utf8JsonWriter _output;
    private readonly MessageJsonWriterOptions _options;
    private readonly JsonPath _path = new();
    private TextFormatReader _reader;

    private MessageJsonWriter(ReadOnlySpan<byte> text, ShapeRegistry names, Utf8JsonWriter output, MessageJsonWriterOptions options)
    {
        _reader = new TextFormatReader(text, TextDocument.MaximumDepth);
        _names = names;
        _output = output;
        _options = options;
    }

    /// <summary>Writes a message.</summary>
    /// <exception cref="InvalidOperationException">JSON has no way to write the message.</exception>
    public static void Write(IMessage message, Utf8JsonWriter output, MessageJsonWriterOptions options)
    {
        using PooledBuffer text = PooledBuffer.Rent();
        var names = new BracketedNames();
        var textWriter = new TextFormatWriter(text, TextWriterOptions.SingleLine, names);
        message.WriteTo(ref textWriter);
        textWriter.Complete();
        var writer = new MessageJsonWriter(text.Written, names.ToRegistry(), output, options);
        writer.WriteMessage(message.MessageShape);
        if (writer._reader.HasFailed)
        {
            throw new InvalidOperationException(
                $"the message cannot be written as JSON: it is nested deeper than {TextDocument.MaximumDepth} levels");
        }
    }

    private void WriteMessage(MessageShape shape)
    {
        WellKnownType type = WellKnownShapes.Of(shape);
        if (type != WellKnownType.None)
        {
            WriteWellKnown(type, shape);
            return;
        }
        _output.WriteStartObject();
        WriteFields(shape);
        _output.WriteEndObject();
    }

    private void WriteFields(MessageShape shape)
    {
        FieldShape? current = null;
        ReadOnlySpan<FieldShape> others = _options.WritesDefaults ? shape.FieldsByNumber : default;
        int index = 0;
        while (_reader.NextField())
        {
            FieldShape? field = Find(shape, Encoding.UTF8.GetString(_reader.ReadWrittenName()));
            if (field is null)
            {
                _reader.Fail();
                break;
            }
            if (field != current)
            {
                EndElements(current);
                WriteDefaults(ref others, field.Number);
                _output.WritePropertyName(NameOf(field));
                BeginElements(field);
                _path.Push(field.Name);
                current = field;
                index = 0;
            }
            if (field.Cardinality == FieldCardinality.Map)
            {
                WriteEntry(field);
                continue;
            }
            if (field.IsRepeated)
            {
                _path.SetIndex(index++);
            }
            WriteValue(field);
        }
        EndElements(current);
        WriteDefaults(ref others, int.MaxValue);
    }

    private readonly FieldShape? Find(MessageShape shape, string name) =>
        name[0] == '[' ? _names.FindExtension(shape, name) : shape.FindField(name);

    private readonly string NameOf(FieldShape field) => _options.UsesProtoNames ? field.Name : field.JsonName;

    private readonly void BeginElements(FieldShape field)
    {
        if (field.Cardinality == FieldCardinality.Map)
        {
            _output.WriteStartObject();
        }
        else if (field.IsRepeated)
        {
            _output.WriteStartArray();
        }
    }

    private readonly void EndElements(FieldShape? field)
    {
        if (field is null)
        {
            return;
        }
        _path.Pop();
        if (field.Cardinality == FieldCardinality.Map)
        {
            _output.WriteEndObject();
        }
        else if (field.IsRepeated)
        {
            _output.WriteEndArray();
        }
    }

    // The fields without presence before a number, none of which is set.
    private readonly void WriteDefaults(ref ReadOnlySpan<FieldShape> others, int number)
    {
        while (others.Length > 0 && others[0].Number <= number)
        {
            FieldShape field = others[0];
            others = others[1..];
            if (field.Number == number || field.Cardinality is FieldCardinality.Optional or FieldCardinality.Required)
            {
                continue;
            }
            _output.WritePropertyName(NameOf(field));
            if (field.IsRepeated)
            {
                BeginElements(field);
                _path.Push(field.Name);
                EndElements(field);
            }
            else
            {
                WriteDefault(field);
            }
        }
    }

    private void WriteEntry(FieldShape map)
    {
        FieldShape key = map.Message!.FindField("key")!;
        FieldShape value = map.Message.FindField("value")!;
        byte outer = _reader.BeginMessage();
        string keyText = "";
        if (NextIs("key"u8))
        {
            _reader.ReadColon();
            keyText = ReadKey(key);
        }
        _path.SetKey(keyText);
        _output.WritePropertyName(keyText);
        if (NextIs("value"u8))
        {
            WriteValue(value);
        }
        EndMessage(outer);
    }

    // The writer of text writes both parts of an entry, and nothing else.
    private bool NextIs(ReadOnlySpan<byte> name)
    {
        if (_reader.NextField() && _reader.TryName(name))
        {
            return true;
        }
        _reader.Fail();
        return false;
    }

    private void EndMessage(byte outer)
    {
        if (_reader.NextField())
        {
            _reader.Fail();
        }
        _reader.EndMessage(outer);
    }

    private readonly InvalidOperationException Failure(string reason) =>
        new($"{(_path.IsEmpty ? "the message" : _path.ToString())} cannot be written as JSON: {reason}");
}
