using System.Globalization;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>Values of fields.</content>
internal ref partial struct MessageJsonWriter
{
    // What follows a field's name.
    private void WriteValue(FieldShape field)
    {
        if (field.Message is { } message)
        {
            byte outer = _reader.BeginMessage();
            WriteMessage(message);
            _reader.EndMessage(outer);
            return;
        }
        _reader.ReadColon();
        WriteScalar(field);
    }

    private void WriteScalar(FieldShape field)
    {
        switch (field.Kind)
        {
            case FieldKind.Double:
                WriteDouble(_reader.ReadDouble());
                break;
            case FieldKind.Float:
                WriteFloat(_reader.ReadFloat());
                break;
            case FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32:
                _output.WriteNumberValue(_reader.ReadInt32());
                break;
            case FieldKind.UInt32 or FieldKind.Fixed32:
                _output.WriteNumberValue(_reader.ReadUInt32());
                break;
            case FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64:
                _output.WriteStringValue(_reader.ReadInt64().ToString(CultureInfo.InvariantCulture));
                break;
            case FieldKind.UInt64 or FieldKind.Fixed64:
                _output.WriteStringValue(_reader.ReadUInt64().ToString(CultureInfo.InvariantCulture));
                break;
            case FieldKind.Bool:
                _output.WriteBooleanValue(_reader.ReadBool());
                break;
            case FieldKind.String:
                _output.WriteStringValue(_reader.ReadString());
                break;
            case FieldKind.Bytes:
                _output.WriteBase64StringValue(_reader.ReadBytes().Span);
                break;
            default:
                WriteEnum(field, _reader.ReadEnum(field.Enum!.Table));
                break;
        }
    }

    private readonly void WriteEnum(FieldShape field, int number)
    {
        ReadOnlySpan<byte> name = field.Enum!.Table.NameOf(number);
        if (WellKnownShapes.IsNullValue(field) && number == 0)
        {
            _output.WriteNullValue();
        }
        else if (name.IsEmpty)
        {
            _output.WriteNumberValue(number);
        }
        else
        {
            _output.WriteStringValue(name);
        }
    }

    private readonly void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            _output.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
        }
        else if (double.IsNegative(value) && value == 0)
        {
            // Readers that know integers read "-0" as one, which has no sign.
            _output.WriteRawValue("-0.0"u8, skipInputValidation: true);
        }
        else
        {
            _output.WriteNumberValue(value);
        }
    }

    private readonly void WriteFloat(float value)
    {
        // The shortest digits of the largest float are those of a larger double, which some readers refuse as out of range.
        if (float.IsFinite(value) && value != 0 && Math.Abs(value) < float.MaxValue)
        {
            _output.WriteNumberValue(value);
        }
        else
        {
            WriteDouble(value);
        }
    }

    private string ReadKey(FieldShape key) => key.Kind switch
    {
        FieldKind.String => _reader.ReadString(),
        FieldKind.Bool => _reader.ReadBool() ? "true" : "false",
        FieldKind.UInt64 or FieldKind.Fixed64 => _reader.ReadUInt64().ToString(CultureInfo.InvariantCulture),
        _ => _reader.ReadInt64().ToString(CultureInfo.InvariantCulture),
    };

    private readonly void WriteDefault(FieldShape field)
    {
        switch (field.Kind)
        {
            case FieldKind.Bool:
                _output.WriteBooleanValue(false);
                break;
            case FieldKind.String or FieldKind.Bytes:
                _output.WriteStringValue("");
                break;
            case FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 or FieldKind.UInt64 or FieldKind.Fixed64:
                _output.WriteStringValue("0");
                break;
            case FieldKind.Enum:
                WriteEnum(field, 0);
                break;
            default:
                _output.WriteNumberValue(0);
                break;
        }
    }
}
