using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>Objects, arrays, and values that are skipped.</content>
internal ref partial struct MessageJsonReader
{
    // Goes to the first member's name; false if there is none.
    private bool EnterObject() => Enter() && FirstElement(JsonTokenKind.EndObject);

    // Goes to the first element; false if there is none.
    private bool EnterArray() => Enter() && FirstElement(JsonTokenKind.EndArray);

    private bool NextMember() => NextElement(JsonTokenKind.EndObject);

    private bool NextElement() => NextElement(JsonTokenKind.EndArray);

    private bool FirstElement(JsonTokenKind end)
    {
        _token.Next();
        return _token.Kind != end && !IsAtEnd(end);
    }

    private bool NextElement(JsonTokenKind end)
    {
        if (_token.Kind == JsonTokenKind.End)
        {
            return false;
        }
        SourceSpan last = _token.Span;
        _token.Next();
        if (_token.Kind == end || IsAtEnd(end))
        {
            return false;
        }
        if (_token.Kind != JsonTokenKind.Comma)
        {
            if (_token.Kind == JsonTokenKind.Invalid)
            {
                StopAtUnexpected("a comma");
            }
            else
            {
                Stop(
                    TextDiagnosticIds.UnexpectedToken, _token.Span, $"a comma is missing before '{Utf8.Decode(TokenText)}'",
                    StartsValue ? TextEdit.Insert(last.End, ",") : null);
            }
            return false;
        }
        SourceSpan comma = _token.Span;
        _token.Next();
        if (_token.Kind == end)
        {
            Stop(
                TextDiagnosticIds.ExtraSeparator, comma,
                $"a comma before '{Utf8.Decode(TokenText)}' is not valid in JSON: remove it", TextEdit.Remove(comma));
            return false;
        }
        return !IsAtEnd(end);
    }

    private readonly bool StartsValue => _token.Kind
        is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.String or JsonTokenKind.Number
        or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;

    private bool IsAtEnd(JsonTokenKind closer)
    {
        if (_token.Kind != JsonTokenKind.End)
        {
            return false;
        }
        bool isObject = closer == JsonTokenKind.EndObject;
        Stop(
            TextDiagnosticIds.MissingCloser, _token.Span,
            $"the text ends before {(isObject ? "an object" : "an array")} is closed: add '{(isObject ? '}' : ']')}'");
        return true;
    }

    // Reads a member's name and the colon, and moves to the value.
    private bool TryReadName(out SourceSpan name, out ReadOnlySpan<byte> text)
    {
        name = _token.Span;
        text = default;
        if (_token.Kind != JsonTokenKind.String)
        {
            StopAtUnexpected("a name in quotes");
            return false;
        }
        text = _token.Value;
        _token.Next();
        if (_token.Kind != JsonTokenKind.Colon)
        {
            StopAtUnexpected("a colon after the name");
            return false;
        }
        _token.Next();
        return true;
    }

    private void SkipValue()
    {
        switch (_token.Kind)
        {
            case JsonTokenKind.BeginObject:
                for (bool hasMember = EnterObject(); hasMember; hasMember = NextMember())
                {
                    if (!TryReadName(out _, out _))
                    {
                        break;
                    }
                    SkipValue();
                }
                _depth--;
                break;
            case JsonTokenKind.BeginArray:
                for (bool hasElement = EnterArray(); hasElement; hasElement = NextElement())
                {
                    SkipValue();
                }
                _depth--;
                break;
            default:
                if (!StartsValue)
                {
                    StopAtUnexpected("a value");
                }
                break;
        }
    }
}
