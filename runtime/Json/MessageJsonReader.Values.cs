using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>Scalars: what JSON spells them like, and how the text spells them.</content>
internal ref partial struct MessageJsonReader
{
    private const int MostNames = 8;

    private void ReadScalar(FieldShape field, ReadOnlySpan<byte> name)
    {
        switch (field.Kind)
        {
            case FieldKind.Bool:
                ReadBool(name);
                break;
            case FieldKind.Double or FieldKind.Float:
                ReadFloat(field, name);
                break;
            case FieldKind.String when _token.Kind == JsonTokenKind.String:
                _text.Write(name, Utf8.Decode(_token.Value));
                break;
            case FieldKind.String:
                ReportWrongType("a string");
                break;
            case FieldKind.Bytes:
                ReadBytes(name);
                break;
            case FieldKind.Enum:
                if (TryReadEnum(field, out int number))
                {
                    _text.Write(name, number);
                }
                break;
            default:
                ReadInteger(field, name);
                break;
        }
    }

    private void ReadBool(ReadOnlySpan<byte> name)
    {
        if (_token.Kind is JsonTokenKind.True or JsonTokenKind.False)
        {
            _text.Write(name, _token.Kind == JsonTokenKind.True);
            return;
        }
        ReportWrongType("true or false");
    }

    private void ReadInteger(FieldShape field, ReadOnlySpan<byte> name)
    {
        if (!IsNumber)
        {
            ReportWrongType(ScalarChecks.Expected(field));
        }
        else if (TryReadInteger(field.Kind, _token.Value, out bool isNegative, out ulong magnitude) is { } message)
        {
            Error(
                TextDiagnosticIds.OutOfRange, _token.Span,
                $"{Utf8.Decode(TokenText)} {message}: {Subject()} is {ScalarChecks.Expected(field)}");
        }
        else if (isNegative)
        {
            _text.Write(name, unchecked(-(long)magnitude));
        }
        else
        {
            _text.Write(name, magnitude);
        }
    }

    // A number may be in quotes, which keep JavaScript from rounding it.
    private readonly bool IsNumber =>
        _token.Kind == JsonTokenKind.Number || (_token.Kind == JsonTokenKind.String && JsonNumbers.IsNumber(_token.Value));

    // Returns the problem of the number; null if there is none.
    private static string? TryReadInteger(FieldKind kind, ReadOnlySpan<byte> number, out bool isNegative, out ulong magnitude)
    {
        switch (JsonNumbers.ReadInteger(number, out isNegative, out magnitude))
        {
            case WholeNumber.Fraction:
                return "is not a whole number";
            case WholeNumber.TooLarge:
                return "is out of range";
        }
        (ulong Least, ulong Most) range = kind switch
        {
            FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 or FieldKind.Enum => (1UL << 31, (ulong)int.MaxValue),
            FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => (1UL << 63, (ulong)long.MaxValue),
            FieldKind.UInt32 or FieldKind.Fixed32 => (0UL, (ulong)uint.MaxValue),
            _ => (0UL, ulong.MaxValue),
        };
        return magnitude <= (isNegative ? range.Least : range.Most) ? null : "is out of range";
    }

    private void ReadFloat(FieldShape field, ReadOnlySpan<byte> name)
    {
        if (!TryReadDouble(field, out double value))
        {
            return;
        }
        if (field.Kind == FieldKind.Double)
        {
            _text.Write(name, value);
            return;
        }
        float narrow = (float)value;
        if (float.IsInfinity(narrow) && double.IsFinite(value))
        {
            ReportTooLarge();
            return;
        }
        _text.Write(name, narrow);
    }

    private bool TryReadDouble(FieldShape field, out double value)
    {
        value = 0;
        ReadOnlySpan<byte> text = _token.Value;
        if (_token.Kind == JsonTokenKind.String)
        {
            if (text.SequenceEqual("NaN"u8) || text.SequenceEqual("Infinity"u8) || text.SequenceEqual("-Infinity"u8))
            {
                value = text[0] == 'N' ? double.NaN : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            }
        }
        if (!IsNumber)
        {
            ReportWrongType($"{ScalarChecks.Expected(field)}, \"NaN\", \"Infinity\" or \"-Infinity\"");
            return false;
        }
        value = JsonNumbers.ReadDouble(text);
        if (double.IsInfinity(value))
        {
            ReportTooLarge();
            return false;
        }
        return true;
    }

    private void ReportTooLarge() =>
        Error(TextDiagnosticIds.OutOfRange, _token.Span, $"{Utf8.Decode(TokenText)} is out of range of {Subject()}");

    private void ReadBytes(ReadOnlySpan<byte> name)
    {
        if (_token.Kind != JsonTokenKind.String)
        {
            ReportWrongType("a string in base64");
        }
        else if (!TryDecodeBase64(_token.Value, out byte[] bytes))
        {
            Error(
                TextDiagnosticIds.InvalidString, _token.Span,
                $"{Utf8.Decode(TokenText)} is not base64: {Subject()} is bytes in base64 or base64url");
        }
        else
        {
            _text.Write(name, ByteString.CopyFrom(bytes));
        }
    }

    // In either alphabet, with or without padding.
    private static bool TryDecodeBase64(ReadOnlySpan<byte> text, out byte[] bytes)
    {
        const int group = 4;
        ReadOnlySpan<byte> digits = text.TrimEnd((byte)'=');
        int padding = text.Length - digits.Length;
        bytes = [];
        if (padding > 2 || digits.Length % group == 1 || (padding > 0 && text.Length % group != 0))
        {
            return false;
        }
        int rest = digits.Length % group;
        byte[] padded = new byte[digits.Length + ((group - rest) % group)];
        padded.AsSpan().Fill((byte)'=');
        for (int i = 0; i < digits.Length; i++)
        {
            padded[i] = digits[i] switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', byte digit => digit };
            if (!IsBase64(padded[i]))
            {
                return false;
            }
        }
        // The bits of the last digit that belong to no byte are ignored, as other readers do.
        if (rest != 0)
        {
            padded[digits.Length - 1] = WithoutLowBits(padded[digits.Length - 1], rest == 2 ? 4 : 2);
        }
        bytes = new byte[padded.Length / group * 3];
        OperationStatus status = Base64.DecodeFromUtf8(padded, bytes, out _, out int written);
        bytes = bytes[..written];
        return status == OperationStatus.Done;
    }

    private static bool IsBase64(byte digit) => Base64Digits.Contains(digit);

    private static byte WithoutLowBits(byte digit, int bits) => Base64Digits[(Base64Digits.IndexOf(digit) >> bits) << bits];

    private static ReadOnlySpan<byte> Base64Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    // False if the value was reported, or is to be skipped.
    private bool TryReadEnum(FieldShape field, out int number)
    {
        EnumShape shape = field.Enum!;
        number = 0;
        switch (_token.Kind)
        {
            case JsonTokenKind.Null when WellKnownShapes.IsNullValue(field):
                return true;
            case JsonTokenKind.String:
                return TryReadEnumName(shape, out number);
            case JsonTokenKind.Number:
                return TryReadEnumNumber(shape, out number);
            default:
                ReportWrongType($"the name of a value of {shape.FullName[(shape.FullName.LastIndexOf('.') + 1)..]}, or its number");
                return false;
        }
    }

    private bool TryReadEnumNumber(EnumShape shape, out int number)
    {
        bool isFit = TryReadInteger(FieldKind.Enum, _token.Value, out bool isNegative, out ulong magnitude) is null;
        number = unchecked((int)(isNegative ? -(long)magnitude : (long)magnitude));
        if (isFit && shape.Table.Allows(number))
        {
            return true;
        }
        Error(TextDiagnosticIds.UnknownEnumValue, _token.Span, $"{Subject()} has no value with the number {Utf8.Decode(TokenText)}");
        return false;
    }

    private bool TryReadEnumName(EnumShape shape, out int number)
    {
        ReadOnlySpan<byte> name = _token.Value;
        if (shape.Table.TryFind(name, out number))
        {
            return true;
        }
        string text = Utf8.Decode(name);
        int index = Array.FindIndex(shape.Names, known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            number = shape.Numbers[index];
            return true;
        }
        bool isIgnored = _options.IgnoresUnknownFields;
        TextSeverity severity = isIgnored ? TextSeverity.Warning : TextSeverity.Error;
        if (!IsWanted(severity))
        {
            return false;
        }
        string? near = Suggestions.Find(text, shape.Names);
        MessageText hint = near is not null ? $"; did you mean '{near}'?"
            : shape.Names.Length <= MostNames ? (MessageText)$"; its values are {MessageText.List(shape.Names, MostNames)}"
            : "";
        Report(
            TextDiagnosticIds.UnknownEnumValue, severity, _token.Span,
            $"{Subject()} has no value '{text}'{hint}{Skipped(isIgnored)}", near is null ? null : new TextEdit(_token.Span, $"\"{near}\""));
        return false;
    }

    // Numbers are compared by their values, so the key becomes the one way to write it.
    private bool TryReadKey(FieldShape key, SourceSpan name, ReadOnlySpan<byte> text, ref string keyText)
    {
        switch (key.Kind)
        {
            case FieldKind.String:
                return true;
            case FieldKind.Bool when text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8):
                return true;
            case not FieldKind.Bool
                when JsonNumbers.IsNumber(text) && TryReadInteger(key.Kind, text, out bool isNegative, out ulong magnitude) is null:
                keyText = (isNegative && magnitude > 0 ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
                return true;
            default:
                Error(
                    TextDiagnosticIds.WrongType, name,
                    $"\"{keyText}\" is not a key of {Subject()}, which is {ScalarChecks.Expected(key)} in quotes");
                return false;
        }
    }

    private void WriteKey(FieldShape key, string text)
    {
        ReadOnlySpan<byte> name = "key"u8;
        switch (key.Kind)
        {
            case FieldKind.String:
                _text.Write(name, text);
                break;
            case FieldKind.Bool:
                _text.Write(name, text == "true");
                break;
            case FieldKind.UInt64 or FieldKind.Fixed64:
                _text.Write(name, ulong.Parse(text, CultureInfo.InvariantCulture));
                break;
            default:
                _text.Write(name, long.Parse(text, CultureInfo.InvariantCulture));
                break;
        }
    }
}
