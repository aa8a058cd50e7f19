using AmctGen.Json;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Tree;

/// <summary>Reads a JSON text into a tree. The first mistake of syntax ends the text; all duplicate names are reported.</summary>
internal ref struct JsonTreeReader
{
    // A detailed configuration has four levels.
    private const int DeepestLevel = 64;

    private readonly TextDocument _document;
    private JsonTokenizer _token;
    private int _depth;

    private JsonTreeReader(TextDocument document)
    {
        _document = document;
        _token = new JsonTokenizer(document.Text.Span);
    }

    /// <summary>Reads a text; null if it has a mistake of syntax, which is reported in the document.</summary>
    public static JsonNode? Read(TextDocument document)
    {
        var reader = new JsonTreeReader(document);
        reader._token.Next();
        if (reader._token.Kind == JsonTokenKind.End)
        {
            reader.Report(TextDiagnosticIds.UnexpectedToken, "the file is empty, and an object in JSON is expected");
            return null;
        }
        JsonNode? root = reader.ReadValue();
        if (root is null)
        {
            return null;
        }
        reader._token.Next();
        return reader._token.Kind == JsonTokenKind.End ? root : reader.Unexpected("the end of the file");
    }

    private readonly SourceSpan Span => _token.Span;

    private readonly string Text => _document.TextOf(_token.Span);

    private JsonNode? ReadValue()
    {
        switch (_token.Kind)
        {
            case JsonTokenKind.BeginObject:
                return ReadObject();
            case JsonTokenKind.BeginArray:
                return ReadArray();
            case JsonTokenKind.String:
                return new JsonNode(JsonKind.Text, Span) { Text = Utf8.Decode(_token.Value) };
            case JsonTokenKind.Number:
                return new JsonNode(JsonKind.Number, Span) { Text = Text, Number = JsonNumbers.ReadDouble(_token.Value) };
            case JsonTokenKind.True or JsonTokenKind.False:
                return new JsonNode(JsonKind.Flag, Span) { Text = Text };
            case JsonTokenKind.Null:
                return new JsonNode(JsonKind.Null, Span) { Text = Text };
            case JsonTokenKind.Invalid when SpecialNumber(Text) is { } number:
                return new JsonNode(JsonKind.Number, Span) { Text = Text, Number = number };
            default:
                return Unexpected("a value");
        }
    }

    // What Python's JSON writes and reads.
    private static double? SpecialNumber(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };

    private static string? SpecialNumberMeant(string text) => text.ToLowerInvariant() switch
    {
        "nan" => "NaN",
        "inf" or "infinity" or "+inf" or "+infinity" => "Infinity",
        "-inf" or "-infinity" => "-Infinity",
        _ => null,
    };

    private JsonNode? ReadObject()
    {
        var node = new JsonNode(JsonKind.Object, Span);
        if (!Enter())
        {
            return null;
        }
        _token.Next();
        while (_token.Kind != JsonTokenKind.EndObject)
        {
            if (ReadMember() is not { } member)
            {
                return null;
            }
            if (node.Add(member) is { } first)
            {
                ReportDuplicate(member, first);
            }
            if (!TryGoOn(JsonTokenKind.EndObject, node.Span))
            {
                return null;
            }
        }
        return Leave(node);
    }

    private JsonNode? ReadArray()
    {
        var node = new JsonNode(JsonKind.Array, Span);
        if (!Enter())
        {
            return null;
        }
        _token.Next();
        while (_token.Kind != JsonTokenKind.EndArray)
        {
            if (IsAtEnd(JsonTokenKind.EndArray, node.Span) || ReadValue() is not { } item)
            {
                return null;
            }
            node.Add(item);
            if (!TryGoOn(JsonTokenKind.EndArray, node.Span))
            {
                return null;
            }
        }
        return Leave(node);
    }

    private JsonMember? ReadMember()
    {
        SourceSpan nameSpan = Span;
        if (_token.Kind != JsonTokenKind.String)
        {
            Unexpected("a name in quotes");
            return null;
        }
        string name = Utf8.Decode(_token.Value);
        _token.Next();
        if (_token.Kind != JsonTokenKind.Colon)
        {
            Unexpected("a colon after the name");
            return null;
        }
        _token.Next();
        return ReadValue() is { } value ? new JsonMember(name, nameSpan, value) : null;
    }

    // After a member or an element: goes to the next one or to the end.
    private bool TryGoOn(JsonTokenKind end, SourceSpan open)
    {
        SourceSpan last = Span;
        _token.Next();
        if (_token.Kind == end)
        {
            return true;
        }
        if (IsAtEnd(end, open))
        {
            return false;
        }
        if (_token.Kind != JsonTokenKind.Comma)
        {
            return _token.Kind == JsonTokenKind.Invalid ? Unexpected("a comma") is not null : ReportMissingComma(last);
        }
        SourceSpan comma = Span;
        _token.Next();
        if (_token.Kind != end)
        {
            return !IsAtEnd(end, open);
        }
        _document.Findings.Report(TextDiagnosticIds.ExtraSeparator, TextSeverity.Error, comma,
            $"a comma before '{Text}' is not valid in JSON: remove it", repair: TextEdit.Remove(comma));
        return false;
    }

    private bool ReportMissingComma(SourceSpan last)
    {
        bool startsValue = _token.Kind is not (JsonTokenKind.Colon or JsonTokenKind.EndObject or JsonTokenKind.EndArray);
        TextEdit? repair = startsValue ? TextEdit.Insert(last.End, ",") : null;
        Report(TextDiagnosticIds.UnexpectedToken, $"a comma is missing before '{Text}'", repair);
        return false;
    }

    private bool IsAtEnd(JsonTokenKind end, SourceSpan open)
    {
        if (_token.Kind != JsonTokenKind.End)
        {
            return false;
        }
        bool isObject = end == JsonTokenKind.EndObject;
        _document.Findings.Report(TextDiagnosticIds.MissingCloser, TextSeverity.Error, Span,
            $"the file ends before {(isObject ? "an object" : "an array")} is closed: add '{(isObject ? '}' : ']')}'",
            related: _document.Related("opened here", open with { Length = 1 }));
        return true;
    }

    private bool Enter()
    {
        if (++_depth <= DeepestLevel)
        {
            return true;
        }
        Report(TextDiagnosticIds.TooDeep, $"objects and arrays are nested deeper than {DeepestLevel} levels: a configuration has four");
        return false;
    }

    private JsonNode Leave(JsonNode node)
    {
        _depth--;
        node.End(Span.End);
        return node;
    }

    private readonly void ReportDuplicate(JsonMember second, JsonMember first) =>
        _document.Findings.Report(TextDiagnosticIds.DuplicateField, TextSeverity.Error, second.NameSpan,
            $"'{second.Name}' is here a second time (first in line {_document.Lines.Locate(first.NameSpan.Start).Line}), and AMCT refuses "
            + $"the file: remove one of them", related: _document.Related("first here", first.NameSpan));

    private readonly void Report(string id, MessageText message, TextEdit? repair = null) =>
        _document.Findings.Report(id, TextSeverity.Error, Span, message, repair: repair);

    private readonly JsonNode? Unexpected(MessageText expected)
    {
        if (_token.Kind == JsonTokenKind.Invalid)
        {
            string text = Text;
            JsonMistake mistake = SpecialNumberMeant(text) is { } number
                ? new(TextDiagnosticIds.InvalidNumber, $"'{text}' is not a number in JSON: write {number}", new TextEdit(Span, number))
                : JsonMistake.Of(_token.Error, Span, text);
            Report(mistake.Id, mistake.Message, mistake.Repair);
        }
        else if (_token.Kind == JsonTokenKind.End)
        {
            Report(TextDiagnosticIds.UnexpectedToken, $"the file ends where {expected} is expected");
        }
        else
        {
            Report(TextDiagnosticIds.UnexpectedToken, $"'{Text}' is unexpected here: {expected} is expected");
        }
        return null;
    }
}
