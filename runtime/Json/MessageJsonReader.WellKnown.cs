using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>The messages with a special form in JSON.</content>
internal ref partial struct MessageJsonReader
{
    private void ReadWellKnown(WellKnownType type, MessageShape shape)
    {
        switch (type)
        {
            case WellKnownType.Any:
                ReadAny();
                break;
            case WellKnownType.Timestamp:
                ReadTime(isTimestamp: true, "a time, for example \"2026-01-31T12:00:00Z\"");
                break;
            case WellKnownType.Duration:
                ReadTime(isTimestamp: false, "a number of seconds, for example \"1.5s\"");
                break;
            case WellKnownType.FieldMask:
                ReadFieldMask();
                break;
            case WellKnownType.Struct:
                ReadStruct();
                break;
            case WellKnownType.Value:
                ReadValue();
                break;
            case WellKnownType.ListValue:
                ReadListValue();
                break;
            case WellKnownType.Wrapper:
                ReadScalar(shape.Fields[0], "value"u8);
                break;
        }
    }

    private void ReadTime(bool isTimestamp, MessageText expected)
    {
        if (_token.Kind != JsonTokenKind.String)
        {
            ReportWrongType(expected);
            return;
        }
        ReadOnlySpan<byte> text = _token.Value;
        bool isValid = isTimestamp
            ? TimeText.TryParseTimestamp(text, out long seconds, out int nanos)
            : TimeText.TryParseDuration(text, out seconds, out nanos);
        if (!isValid)
        {
            Error(TextDiagnosticIds.WrongType, _token.Span, $"{Utf8.Decode(TokenText)} is not valid: {Subject()} is {expected}");
            return;
        }
        _text.Write("seconds"u8, seconds);
        _text.Write("nanos"u8, nanos);
    }

    private void ReadFieldMask()
    {
        if (_token.Kind != JsonTokenKind.String)
        {
            ReportWrongType("a string of paths, for example \"user.displayName,photo\"");
            return;
        }
        string text = Utf8.Decode(_token.Value);
        foreach (string path in text.Length == 0 ? [] : text.Split(','))
        {
            if (FieldMaskPaths.FromJson(path) is not { } name)
            {
                Error(
                    TextDiagnosticIds.WrongType, _token.Span,
                    $"'{path}' is not a path of a field mask, which consists of letters, digits and points in JSON");
                return;
            }
            _text.Write("paths"u8, name);
        }
    }

    private void ReadValue()
    {
        switch (_token.Kind)
        {
            case JsonTokenKind.Null:
                _text.Write("null_value"u8, 0);
                break;
            case JsonTokenKind.True or JsonTokenKind.False:
                _text.Write("bool_value"u8, _token.Kind == JsonTokenKind.True);
                break;
            case JsonTokenKind.String:
                _text.Write("string_value"u8, Utf8.Decode(_token.Value));
                break;
            case JsonTokenKind.Number:
                double number = JsonNumbers.ReadDouble(_token.Value);
                if (double.IsInfinity(number))
                {
                    ReportTooLarge();
                    break;
                }
                _text.Write("number_value"u8, number);
                break;
            case JsonTokenKind.BeginObject:
                BeginText("struct_value"u8);
                ReadStruct();
                EndText();
                break;
            case JsonTokenKind.BeginArray:
                BeginText("list_value"u8);
                ReadListValue();
                EndText();
                break;
            default:
                StopAtUnexpected("a value");
                break;
        }
    }

    private void ReadStruct()
    {
        if (_token.Kind != JsonTokenKind.BeginObject)
        {
            ReportWrongType("an object");
            return;
        }
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (bool hasMember = EnterObject(); hasMember; hasMember = NextMember())
        {
            if (!TryReadName(out SourceSpan name, out ReadOnlySpan<byte> text))
            {
                break;
            }
            string key = Utf8.Decode(text);
            _path.Push(key);
            if (IsNewKey(keys, key, name))
            {
                BeginText("fields"u8);
                _text.Write("key"u8, key);
                BeginText("value"u8);
                ReadValue();
                EndText();
                EndText();
            }
            else
            {
                SkipValue();
            }
            _path.Pop();
        }
        _depth--;
    }

    private void ReadListValue()
    {
        if (_token.Kind != JsonTokenKind.BeginArray)
        {
            ReportWrongType("an array");
            return;
        }
        for (bool hasElement = EnterArray(); hasElement; hasElement = NextElement())
        {
            BeginText("values"u8);
            ReadValue();
            EndText();
        }
        _depth--;
    }
}
