using System.Runtime.CompilerServices;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Reads a message from JSON.</summary>
/// <remarks>
/// It checks the JSON against the message's shape and writes the same message as text, which generated code or a shape then reads: so no
/// message needs generated code for JSON. A token is current when a method starts, and the last one of the value when it ends.
/// </remarks>
internal ref partial struct MessageJsonReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly MessageJsonReaderOptions _options;
    private readonly PooledBuffer _buffer;
    private readonly JsonPath _path = new();
    private readonly int _depthLimit;

    // The fields that are set in the messages around the current place: what each occupies, the field, and its name.
    private readonly List<(object Place, FieldShape Field, SourceSpan Name)> _seen = [];
    private JsonTokenizer _token;
    private TextFormatWriter _text;
    private FindingCollector? _findings;
    private int _depth;
    private int _textDepth;
    private int _errors;

    // Text after a syntax error cannot be interpreted: the first one ends the reading.
    private bool _hasStopped;

    private MessageJsonReader(ReadOnlySpan<byte> json, PooledBuffer text, MessageJsonReaderOptions options)
    {
        _json = json;
        _options = options;
        _buffer = text;
        _depthLimit = Math.Min(options.DepthLimit, TextDocument.MaximumDepth);
        _token = new JsonTokenizer(json);
        _text = new TextFormatWriter(text, TextWriterOptions.SingleLine);
    }

    /// <summary>Reads a message if the text has no errors.</summary>
    /// <param name="type">The message's type.</param>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read.</param>
    /// <param name="findings">The errors and warnings.</param>
    /// <returns>The message; null if there are errors.</returns>
    public static IMessage? Read(
        MessageReader type,
        ReadOnlySpan<byte> json,
        MessageJsonReaderOptions options,
        out EquatableArray<TextDiagnostic> findings)
    {
        if (TooLong(json.Length, options) is { } tooLong)
        {
            findings = tooLong;
            return null;
        }
        if (!System.Text.Unicode.Utf8.IsValid(json) && FileEncoding.Find(json) is { } problem)
        {
            findings = TextDocument.Unreadable(json.ToArray(), problem).Findings.ToSortedArray();
            return null;
        }
        using PooledBuffer text = PooledBuffer.Rent();
        var reader = new MessageJsonReader(json, text, options);
        reader.ReadRoot(type.Shape);
        reader._text.Complete();
        findings = reader._findings?.ToSortedArray() ?? default;
        if (reader._errors > 0)
        {
            return null;
        }
        var textReader = new TextFormatReader(text.Written, TextDocument.MaximumDepth, options.Registry);
        IMessage message = type.Read(ref textReader);
        return !textReader.HasFailed
            ? message
            : throw new InvalidOperationException(
                $"the reader of {type.Shape.FullName} refuses JSON in which no error is found: this is a bug, please report it");
    }

    private static EquatableArray<TextDiagnostic>? TooLong(int length, MessageJsonReaderOptions options)
    {
        int limit = Math.Min(options.LengthLimit, MessageJsonReaderOptions.LongestJson);
        if (length <= limit)
        {
            return null;
        }
        FindingCollector findings = TextDocument.Unread(default).Findings;
        findings.Report(
            TextDiagnosticIds.TooLong, TextSeverity.Error, default,
            $"the JSON has {length} bytes, and {limit} are allowed: shorten it, or raise the length limit");
        return findings.ToSortedArray();
    }

    private void ReadRoot(MessageShape shape)
    {
        _token.Next();
        if (_token.Kind == JsonTokenKind.End)
        {
            Stop(TextDiagnosticIds.UnexpectedToken, _token.Span, $"the text is empty, and a {shape.Name} in JSON is expected");
            return;
        }
        ReadMessage(shape);
        _token.Next();
        if (_token.Kind != JsonTokenKind.End)
        {
            StopAtUnexpected("the end of the text");
        }
    }

    private void ReadMessage(MessageShape shape)
    {
        WellKnownType type = WellKnownShapes.Of(shape);
        if (type != WellKnownType.None)
        {
            ReadWellKnown(type, shape);
        }
        else if (_token.Kind == JsonTokenKind.BeginObject)
        {
            ReadFields(shape, isInAny: false);
        }
        else
        {
            ReportWrongType($"an object with the fields of {shape.Name}");
        }
    }

    private void ReadFields(MessageShape shape, bool isInAny)
    {
        SourceSpan open = _token.Span;
        int first = _seen.Count;
        int errors = _errors;
        bool hasType = false;
        for (bool hasMember = EnterObject(); hasMember; hasMember = NextMember())
        {
            if (!TryReadName(out SourceSpan name, out ReadOnlySpan<byte> text))
            {
                break;
            }
            if (isInAny && text.SequenceEqual("@type"u8))
            {
                SkipType(ref hasType, name);
                continue;
            }
            ReadMember(shape, first, name, text);
        }
        _depth--;
        if (_errors == errors)
        {
            CheckRequired(shape, first, open);
        }
        _seen.RemoveRange(first, _seen.Count - first);
    }

    private void ReadMember(MessageShape shape, int first, SourceSpan name, ReadOnlySpan<byte> text)
    {
        FieldShape? field = Find(shape, text, out object? place);
        if (field is null)
        {
            ReportUnknownField(shape, name, text);
            SkipValue();
            return;
        }
        _path.Push(field.Name);
        bool isSet = _token.Kind != JsonTokenKind.Null || (WellKnownShapes.CanBeNull(field) && !field.IsRepeated);
        if (isSet && MarkSeen(first, place!, field, name, shape))
        {
            ReadField(field);
        }
        else
        {
            SkipValue();
        }
        _path.Pop();
    }

    // A field and what it occupies: itself, or its oneof.
    private readonly FieldShape? Find(MessageShape shape, ReadOnlySpan<byte> name, out object? place)
    {
        place = null;
        if (name.Length > 2 && name[0] == '[' && name[^1] == ']')
        {
            Extension? extension = shape.IsExtendable ? _options.Registry.FindExtension(shape, Utf8.Decode(name)) : null;
            place = extension;
            return extension?.Shape;
        }
        if (!shape.JsonNames.TryFind(name, out FieldShape? field))
        {
            return null;
        }
        place = field.Oneof < 0 ? field : shape.Oneofs[field.Oneof];
        return field;
    }

    // Whether nothing else occupies the place.
    private bool MarkSeen(int first, object place, FieldShape field, SourceSpan name, MessageShape shape)
    {
        if (field.IsDeprecated)
        {
            Report(TextDiagnosticIds.DeprecatedField, TextSeverity.Warning, name, $"'{field.Name}' is deprecated");
        }
        for (int i = first; i < _seen.Count; i++)
        {
            if (_seen[i].Place == place)
            {
                ReportSecond(_seen[i].Field, _seen[i].Name, field, name, shape);
                return false;
            }
        }
        _seen.Add((place, field, name));
        return true;
    }

    private void ReadField(FieldShape field)
    {
        if (field.Cardinality == FieldCardinality.Map)
        {
            ReadMap(field);
        }
        else if (field.IsRepeated)
        {
            ReadElements(field);
        }
        else
        {
            ReadElement(field, field.Codec.Name);
        }
    }

    private void ReadElements(FieldShape field)
    {
        if (_token.Kind != JsonTokenKind.BeginArray)
        {
            ReportWrongType("an array");
            return;
        }
        int index = 0;
        for (bool hasElement = EnterArray(); hasElement; hasElement = NextElement())
        {
            _path.SetIndex(index++);
            if (_token.Kind == JsonTokenKind.Null && !WellKnownShapes.CanBeNull(field))
            {
                Error(TextDiagnosticIds.WrongType, _token.Span, $"an element of '{field.Name}' cannot be null: remove it");
                continue;
            }
            ReadElement(field, field.Codec.Name);
        }
        _depth--;
    }

    private void ReadElement(FieldShape field, ReadOnlySpan<byte> name)
    {
        if (field.Message is not { } message)
        {
            ReadScalar(field, name);
            return;
        }
        BeginText(name);
        ReadMessage(message);
        EndText();
    }

    private void ReadMap(FieldShape field)
    {
        if (_token.Kind != JsonTokenKind.BeginObject)
        {
            ReportWrongType("an object with the entries of the map");
            return;
        }
        FieldShape key = field.Message!.FindField("key")!;
        FieldShape value = field.Message.FindField("value")!;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (bool hasEntry = EnterObject(); hasEntry; hasEntry = NextMember())
        {
            if (!TryReadName(out SourceSpan name, out ReadOnlySpan<byte> text))
            {
                break;
            }
            string keyText = Utf8.Decode(text);
            _path.SetKey(keyText);
            if (!TryReadKey(key, name, text, ref keyText) || !IsNewKey(keys, keyText, name))
            {
                SkipValue();
                continue;
            }
            ReadEntry(field, value, key, keyText);
        }
        _depth--;
    }

    private void ReadEntry(FieldShape field, FieldShape value, FieldShape key, string keyText)
    {
        if (_token.Kind == JsonTokenKind.Null && !WellKnownShapes.CanBeNull(value))
        {
            Error(TextDiagnosticIds.WrongType, _token.Span, $"a value of the map '{field.Name}' cannot be null: remove the entry");
            return;
        }
        int number = 0;
        if (value.Enum is not null && !TryReadEnum(value, out number))
        {
            return;
        }
        BeginText(field.Codec.Name);
        WriteKey(key, keyText);
        if (value.Enum is not null)
        {
            _text.Write(value.Codec.Name, number);
        }
        else
        {
            ReadElement(value, value.Codec.Name);
        }
        EndText();
    }

    private bool IsNewKey(HashSet<string> keys, string key, SourceSpan name)
    {
        if (!keys.Add(key))
        {
            Error(TextDiagnosticIds.DuplicateMapKey, name, $"the key \"{key}\" occurs a second time: remove one of the two");
            return false;
        }
        return true;
    }

    private void BeginText(ReadOnlySpan<byte> name)
    {
        if (_buffer.Written.Length > TextReaderOptions.LongestText)
        {
            Stop(TextDiagnosticIds.TooLong, _token.Span, "the message is longer than 1 GiB as text: split it");
        }
        if (++_textDepth > TextDocument.MaximumDepth)
        {
            StopTooDeep(TextDocument.MaximumDepth);
        }
        _text.BeginMessage(name);
    }

    private void EndText()
    {
        _textDepth--;
        _text.EndMessage();
    }

    // Every nesting of the text is one of this reader's methods.
    private bool Enter()
    {
        if (++_depth <= _depthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }
        StopTooDeep(_depthLimit);
        return false;
    }
}
