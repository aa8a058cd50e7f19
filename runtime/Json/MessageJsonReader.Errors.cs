using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <content>The errors and their locations.</content>
internal ref partial struct MessageJsonReader
{
    private readonly ReadOnlySpan<byte> TokenText => _json.Slice(_token.Span.Start, _token.Span.Length);

    // How a message speaks of what is read.
    private readonly MessageText Subject(MessageText? fallback = null) =>
        _path.IsEmpty ? fallback ?? "the text" : (MessageText)$"'{_path.Name}'";

    private void Report(string id, TextSeverity severity, SourceSpan span, MessageText message, TextEdit? repair = null)
    {
        if (_hasStopped)
        {
            return;
        }
        _errors += severity == TextSeverity.Error ? 1 : 0;
        _findings ??= TextDocument.Unread(_json.ToArray()).Findings;
        if (_findings.TryEnter(severity))
        {
            _findings.Add(_findings.Document.Finding(id, severity, span, message, _path.IsEmpty ? null : _path.ToString(), repair));
        }
    }

    // Whether a finding is worth its sentence; one that is not is counted here.
    private bool IsWanted(TextSeverity severity)
    {
        if (_findings is null or { IsWanted: true })
        {
            return true;
        }
        _errors += severity == TextSeverity.Error ? 1 : 0;
        _findings.TryEnter(severity);
        return false;
    }

    private void Error(string id, SourceSpan span, MessageText message, TextEdit? repair = null) =>
        Report(id, TextSeverity.Error, span, message, repair);

    private void Stop(string id, SourceSpan span, MessageText message, TextEdit? repair = null)
    {
        Report(id, TextSeverity.Error, span, message, repair);
        _hasStopped = true;
        _token = new JsonTokenizer(default);
    }

    private void StopTooDeep(int limit) =>
        Stop(
            TextDiagnosticIds.TooDeep, _token.Span,
            $"objects and arrays are nested deeper than {limit} levels: nest less deeply, or raise the depth limit");

    private void StopAtUnexpected(MessageText expected)
    {
        if (_token.Kind == JsonTokenKind.Invalid)
        {
            StopAtInvalid();
        }
        else if (_token.Kind == JsonTokenKind.End)
        {
            Stop(TextDiagnosticIds.UnexpectedToken, _token.Span, $"the text ends where {expected} is expected");
        }
        else
        {
            Stop(TextDiagnosticIds.UnexpectedToken, _token.Span, $"'{Utf8.Decode(TokenText)}' is unexpected here: {expected} is expected");
        }
    }

    private void StopAtInvalid()
    {
        JsonMistake mistake = JsonMistake.Of(_token.Error, _token.Span, Utf8.Decode(TokenText));
        Stop(mistake.Id, _token.Span, mistake.Message, mistake.Repair);
    }

    // The value is of a kind that nothing of this type has.
    private void ReportWrongType(MessageText expected)
    {
        if (!StartsValue)
        {
            StopAtUnexpected("a value");
            return;
        }
        Error(TextDiagnosticIds.WrongType, _token.Span, $"{Subject()} is {expected} in JSON, not {Found}");
        SkipValue();
    }

    private static string Skipped(bool isIgnored) => isIgnored ? "; it is skipped" : "";

    private readonly MessageText Found => _token.Kind switch
    {
        JsonTokenKind.BeginObject => "an object",
        JsonTokenKind.BeginArray => "an array",
        JsonTokenKind.String => (MessageText)$"the string {Utf8.Decode(TokenText)}",
        JsonTokenKind.Number => (MessageText)$"the number {Utf8.Decode(TokenText)}",
        _ => Utf8.Decode(TokenText),
    };

    private void ReportUnknownField(MessageShape shape, SourceSpan name, ReadOnlySpan<byte> text)
    {
        bool isIgnored = _options.IgnoresUnknownFields;
        TextSeverity severity = isIgnored ? TextSeverity.Warning : TextSeverity.Error;
        if (!IsWanted(severity))
        {
            return;
        }
        string written = Utf8.Decode(text);
        MessageText consequence = isIgnored ? "; it is skipped" : "";
        if (written.Length > 2 && written[0] == '[' && written[^1] == ']')
        {
            (MessageText message, string? extension) = UnknownExtensionHints.Find(written, shape, _options.Registry.Shapes);
            Report(
                TextDiagnosticIds.UnknownExtension, severity, name,
                $"{message}{consequence}", extension is null ? null : new TextEdit(name, $"\"{extension}\""));
            return;
        }
        MessageText where = _path.IsEmpty ? $"{shape.Name}" : (MessageText)$"'{_path.Name}' ({shape.Name})";
        string[] names = Array.ConvertAll(shape.Fields.ToArray(), static field => field.JsonName);
        string? near = Suggestions.Find(written, names);
        MessageText hint = near is not null ? $"; did you mean '{near}'?"
            : names.Length == 0 ? "; it has no fields at all"
            : names.Length <= MostNames ? (MessageText)$"; its fields are {MessageText.List(names, MostNames)}"
            : "";
        Report(
            TextDiagnosticIds.UnknownField, severity, name,
            $"{where} has no field '{written}'{hint}{consequence}", near is null ? null : new TextEdit(name, $"\"{near}\""));
    }

    private void ReportSecond(FieldShape first, SourceSpan firstName, FieldShape field, SourceSpan name, MessageShape shape)
    {
        int line = LineOf(firstName.Start);
        if (first == field)
        {
            Error(
                TextDiagnosticIds.DuplicateField, name,
                $"'{field.JsonName}' is set a second time (first in line {line}): remove one of them");
            return;
        }
        string oneof = shape.Oneofs[field.Oneof];
        Error(
            TextDiagnosticIds.SecondOneofMember, name,
            $"'{field.JsonName}' and '{first.JsonName}' (line {line}) exclude each other: both are members of the oneof '{oneof}'");
    }

    private void CheckRequired(MessageShape shape, int first, SourceSpan open)
    {
        List<string>? missing = null;
        foreach (FieldShape field in shape.RequiredFields)
        {
            bool isSet = false;
            for (int i = first; i < _seen.Count && !isSet; i++)
            {
                isSet = _seen[i].Field == field;
            }
            if (!isSet)
            {
                (missing ??= []).Add(field.JsonName);
            }
        }
        if (missing is not null)
        {
            string fields = missing.Count == 1 ? "field" : "fields";
            MessageText subject = Subject($"the text (a {shape.Name})");
            Error(
                TextDiagnosticIds.MissingRequired, open,
                $"{subject} is missing the required {fields} {MessageText.List(missing, MostNames, "'")}");
        }
    }

    private int LineOf(int offset)
    {
        _findings ??= TextDocument.Unread(_json.ToArray()).Findings;
        return _findings.Document.Lines.Locate(offset).Line;
    }
}
