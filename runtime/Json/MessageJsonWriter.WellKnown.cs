using System.Text;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>The messages with a special form in JSON.</content>
internal ref partial struct MessageJsonWriter
{
    // The reader is positioned at the first field, and reads to the end of the message.
    private void WriteWellKnown(WellKnownType type, MessageShape shape)
    {
        switch (type)
        {
            case WellKnownType.Any:
                WriteAny();
                break;
            case WellKnownType.Timestamp:
                ReadTime(out long seconds, out int nanos);
                _output.WriteStringValue(TimeText.Timestamp(seconds, nanos)
                    ?? throw Failure($"{seconds} seconds and {nanos} nanoseconds are not in the years 1 to 9999"));
                break;
            case WellKnownType.Duration:
                ReadTime(out seconds, out nanos);
                _output.WriteStringValue(TimeText.Duration(seconds, nanos)
                    ?? throw Failure($"{seconds} seconds and {nanos} nanoseconds are too long, or their signs differ"));
                break;
            case WellKnownType.FieldMask:
                WriteFieldMask();
                break;
            case WellKnownType.Struct:
                WriteStruct();
                break;
            case WellKnownType.Value:
                WriteAnyValue();
                break;
            case WellKnownType.ListValue:
                WriteListValue();
                break;
            case WellKnownType.Wrapper:
                WriteWrapper(shape.Fields[0]);
                break;
        }
    }

    private void WriteWrapper(FieldShape field)
    {
        bool isSet = false;
        while (_reader.NextField() && _reader.TryName("value"u8))
        {
            _reader.ReadColon();
            WriteScalar(field);
            isSet = true;
        }
        if (!isSet)
        {
            WriteDefault(field);
        }
    }

    private void ReadTime(out long seconds, out int nanos)
    {
        seconds = 0;
        nanos = 0;
        while (_reader.NextField())
        {
            if (_reader.TryName("seconds"u8))
            {
                _reader.ReadColon();
                seconds = _reader.ReadInt64();
            }
            else if (_reader.TryName("nanos"u8))
            {
                _reader.ReadColon();
                nanos = _reader.ReadInt32();
            }
            else
            {
                _reader.Fail();
            }
        }
    }

    private void WriteFieldMask()
    {
        var paths = new List<string>();
        while (_reader.NextField() && _reader.TryName("paths"u8))
        {
            _reader.ReadColon();
            string path = _reader.ReadString();
            paths.Add(FieldMaskPaths.ToJson(path) ?? throw Failure($"the path '{Shown.Text(path)}' does not come back when it is read"));
        }
        _output.WriteStringValue(string.Join(",", paths));
    }

    private void WriteStruct()
    {
        _output.WriteStartObject();
        while (_reader.NextField() && _reader.TryName("fields"u8))
        {
            byte entry = _reader.BeginMessage();
            string key = "";
            if (NextIs("key"u8))
            {
                _reader.ReadColon();
                key = _reader.ReadString();
            }
            _output.WritePropertyName(key);
            _path.Push(key);
            if (NextIs("value"u8))
            {
                byte value = _reader.BeginMessage();
                WriteAnyValue();
                _reader.EndMessage(value);
            }
            EndMessage(entry);
            _path.Pop();
        }
        _output.WriteEndObject();
    }

    private void WriteListValue()
    {
        _output.WriteStartArray();
        while (_reader.NextField() && _reader.TryName("values"u8))
        {
            byte value = _reader.BeginMessage();
            WriteAnyValue();
            _reader.EndMessage(value);
        }
        _output.WriteEndArray();
    }

    private void WriteAnyValue()
    {
        if (!_reader.NextField())
        {
            throw Failure("a Value without a kind is not a value");
        }
        if (_reader.TryName("struct_value"u8))
        {
            byte outer = _reader.BeginMessage();
            WriteStruct();
            _reader.EndMessage(outer);
        }
        else if (_reader.TryName("list_value"u8))
        {
            byte outer = _reader.BeginMessage();
            WriteListValue();
            _reader.EndMessage(outer);
        }
        else
        {
            WriteScalarValue();
        }
        if (_reader.NextField())
        {
            _reader.Fail();
        }
    }

    private void WriteScalarValue()
    {
        ReadOnlySpan<byte> name = _reader.ReadWrittenName();
        _reader.ReadColon();
        if (name.SequenceEqual("string_value"u8))
        {
            _output.WriteStringValue(_reader.ReadString());
        }
        else if (name.SequenceEqual("bool_value"u8))
        {
            _output.WriteBooleanValue(_reader.ReadBool());
        }
        else if (name.SequenceEqual("number_value"u8))
        {
            double number = _reader.ReadDouble();
            WriteDouble(double.IsFinite(number) ? number : throw Failure("a Value cannot be infinite or NaN"));
        }
        else
        {
            _output.WriteNullValue();
            if (!_reader.TryWord("NULL_VALUE"u8))
            {
                _reader.ReadInt32();
            }
        }
    }

    private void WriteAny()
    {
        _output.WriteStartObject();
        if (_reader.NextField())
        {
            string name = Encoding.UTF8.GetString(_reader.ReadWrittenName());
            MessageShape? shape = name[0] == '[' && TypeUrl.MessageOf(name) is { } fullName ? _names.FindMessage(fullName) : null;
            if (shape is null)
            {
                throw Failure("the Any contains only the binary form of its message: put the message itself in");
            }
            byte outer = _reader.BeginMessage();
            _output.WriteString("@type"u8, name.AsSpan(1, name.Length - 2));
            if (WellKnownShapes.Of(shape) == WellKnownType.None)
            {
                WriteFields(shape);
            }
            else
            {
                _output.WritePropertyName("value"u8);
                WriteMessage(shape);
            }
            EndMessageInAny(outer);
        }
        _output.WriteEndObject();
    }

    private void EndMessageInAny(byte outer)
    {
        _reader.EndMessage(outer);
        if (_reader.NextField())
        {
            _reader.Fail();
        }
    }
}
