using System.Text;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>Messages in an Any, whose type is one of its members.</content>
internal ref partial struct MessageJsonReader
{
    private void ReadAny()
    {
        if (_token.Kind != JsonTokenKind.BeginObject)
        {
            ReportWrongType("an object with the member \"@type\"");
            return;
        }
        if (FindType(out SourceSpan place, out bool hasMembers) is not { } typeUrl)
        {
            if (hasMembers)
            {
                Error(
                    TextDiagnosticIds.UnknownExtension, place,
                    $"{Subject()} is missing the type of its message: write \"@type\": \"type.googleapis.com/package.Message\"");
            }
            SkipValue();
            return;
        }
        string bracketed = $"[{typeUrl}]";
        string? fullName = TypeUrl.MessageOf(bracketed);
        MessageReader? type = fullName is null ? null : _options.Registry.FindMessage(fullName);
        if (type is null)
        {
            ReportUnknownType(typeUrl, fullName, place);
            SkipValue();
            return;
        }
        BeginText(Encoding.UTF8.GetBytes(bracketed));
        _path.Push(bracketed);
        if (WellKnownShapes.Of(type.Shape) == WellKnownType.None)
        {
            ReadFields(type.Shape, isInAny: true);
        }
        else
        {
            ReadValueInAny(type.Shape);
        }
        _path.Pop();
        EndText();
    }

    private void ReportUnknownType(string typeUrl, string? fullName, SourceSpan place)
    {
        bool isIgnored = _options.IgnoresUnknownFields;
        TextSeverity severity = isIgnored ? TextSeverity.Warning : TextSeverity.Error;
        if (!IsWanted(severity))
        {
            return;
        }
        string? near = fullName is null ? null : Suggestions.Find(fullName, _options.Registry.Shapes.MessageNames);
        MessageText message = fullName is null
            ? (MessageText)$"'{typeUrl}' is not the URL of a type: write \"type.googleapis.com/package.Message\""
            : $"the type '{fullName}' is not known here{Suggestions.Question(near)}";
        Report(
            TextDiagnosticIds.UnknownExtension, severity, place, $"{message}{Skipped(isIgnored)}",
            near is null ? null : new TextEdit(place, $"\"{typeUrl[..(typeUrl.LastIndexOf('/') + 1)]}{near}\""));
    }

    // What JSON does not spell as an object is the member "value".
    private void ReadValueInAny(MessageShape shape)
    {
        SourceSpan open = _token.Span;
        bool hasType = false;
        bool hasValue = false;
        int errors = _errors;
        for (bool hasMember = EnterObject(); hasMember; hasMember = NextMember())
        {
            if (!TryReadName(out SourceSpan name, out ReadOnlySpan<byte> text))
            {
                break;
            }
            if (text.SequenceEqual("@type"u8))
            {
                SkipType(ref hasType, name);
            }
            else if (!text.SequenceEqual("value"u8))
            {
                bool isIgnored = _options.IgnoresUnknownFields;
                Report(
                    TextDiagnosticIds.UnknownField, isIgnored ? TextSeverity.Warning : TextSeverity.Error, name,
                    $"an Any with a {shape.Name} has \"@type\" and \"value\" only, not \"{Utf8.Decode(text)}\"{Skipped(isIgnored)}");
                SkipValue();
            }
            else if (hasValue)
            {
                Error(TextDiagnosticIds.DuplicateField, name, "'value' is set a second time: remove one of them");
                SkipValue();
            }
            else
            {
                hasValue = true;
                ReadMessage(shape);
            }
        }
        _depth--;
        if (!hasValue && _errors == errors)
        {
            Error(TextDiagnosticIds.MissingRequired, open, $"an Any with a {shape.Name} is missing the member \"value\"");
        }
    }

    private void SkipType(ref bool hasType, SourceSpan name)
    {
        if (hasType)
        {
            Error(TextDiagnosticIds.DuplicateField, name, "'@type' is set a second time: remove one of them");
        }
        hasType = true;
        SkipValue();
    }

    // The type may come after the fields that are read by it, so it is looked for first.
    private readonly string? FindType(out SourceSpan place, out bool hasMembers)
    {
        JsonTokenizer ahead = _token;
        place = ahead.Span;
        hasMembers = false;
        int depth = 1;
        while (depth > 0)
        {
            ahead.Next();
            switch (ahead.Kind)
            {
                case JsonTokenKind.BeginObject or JsonTokenKind.BeginArray:
                    depth++;
                    break;
                case JsonTokenKind.EndObject or JsonTokenKind.EndArray:
                    depth--;
                    break;
                case JsonTokenKind.String when depth == 1:
                    hasMembers = true;
                    JsonTokenizer next = ahead;
                    next.Next();
                    if (next.Kind == JsonTokenKind.Colon && ahead.Value.SequenceEqual("@type"u8))
                    {
                        next.Next();
                        place = next.Span;
                        return next.Kind == JsonTokenKind.String ? Utf8.Decode(next.Value) : null;
                    }
                    break;
                case JsonTokenKind.End or JsonTokenKind.Invalid:
                    return null;
            }
        }
        return null;
    }
}
