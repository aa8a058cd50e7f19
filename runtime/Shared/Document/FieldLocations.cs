using System.Globalization;

namespace AmctGen.Text;

/// <summary>
/// The locations of the fields of a message in the text that it was read from. They are separate from the message, so that they do not
/// affect its equality.
/// </summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class FieldLocations
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly MessageShape _shape;
    private readonly ShapeRegistry _registry;
    private LocatedFields? _fields;

    private FieldLocations(ReadOnlyMemory<byte> text, MessageShape shape, string? fileName, ShapeRegistry registry)
    {
        _text = text;
        _shape = shape;
        _registry = registry;
        FileName = fileName;
    }

    /// <summary>The file's name for reports; null if the text is not from a file.</summary>
    public string? FileName { get; }

    /// <summary>Stores a text, which is parsed when the first location is requested.</summary>
    /// <param name="utf8">The text that the message was read from. It must not change.</param>
    /// <param name="shape">The message's shape.</param>
    /// <param name="fileName">The file's name for reports.</param>
    public static FieldLocations Read(ReadOnlyMemory<byte> utf8, MessageShape shape, string? fileName) =>
        new(utf8, shape, fileName, ShapeRegistry.Empty);

    /// <summary>Stores a text that is not from a file. It is parsed when the first location is requested.</summary>
    /// <param name="utf8">The text that the message was read from. It must not change.</param>
    /// <param name="shape">The message's shape.</param>
    public static FieldLocations Read(ReadOnlyMemory<byte> utf8, MessageShape shape) => Read(utf8, shape, null);

    /// <summary>
    /// The location of a field; null if the text does not set it. If a scalar is set several times, that of the last setting.
    /// </summary>
    /// <param name="path">The field in proto names, for example <c>layers[3].name</c>; a map entry is identified by its key:
    /// <c>counts["a"]</c>.</param>
    public SourceLocation? Find(string path) => FindSpan(path) is { } span ? Lines.Locate(span.Start) : null;

    /// <summary>
    /// The location of a field, or of the nearest enclosing part that the text sets; null if the text does not set any of it.
    /// </summary>
    /// <param name="path">The field in proto names.</param>
    public SourceLocation? FindNearest(string path) => FindNearestSpan(path) is { } span ? Lines.Locate(span.Start) : null;

    /// <summary>The paths of all fields and elements that the text sets.</summary>
    internal IEnumerable<string> Paths => Fields.Spans.Keys;

    /// <summary>The locations in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message's shape.</param>
    /// <param name="registry">The extensions and Any types that the document may name.</param>
    internal static FieldLocations Of(TextDocument document, MessageShape shape, ShapeRegistry registry)
    {
        var locations = new FieldLocations(document.Text, shape, fileName: null, registry);
        locations._fields = locations.Locate(document);
        return locations;
    }

    /// <summary>
    /// The name of the field in the text, or the element of a list in brackets; null if the text does not set it. It starts at the location
    /// that <see cref="Find"/> returns.
    /// </summary>
    internal SourceSpan? FindSpan(string path) => Fields.Spans.TryGetValue(path, out SourceSpan span) ? span : null;

    /// <summary>
    /// The name of the field in the text, or of the nearest enclosing part. It starts at the location that <see cref="FindNearest"/>
    /// returns.
    /// </summary>
    internal SourceSpan? FindNearestSpan(string path)
    {
        while (path.Length > 0)
        {
            // The location of a list is that of its first element.
            if ((FindSpan(path) ?? FindSpan(path + "[0]")) is { } span)
            {
                return span;
            }
            int end = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
            path = end < 0 ? "" : path.Substring(0, end);
        }
        return null;
    }

    /// <summary>The lines of the text.</summary>
    internal LineMap Lines => Fields.Lines;

    private LocatedFields Fields => _fields
        ?? LazyState.Publish(ref _fields, Locate(TextDocument.Parse(_text, depthLimit: TextDocument.MaximumDepth)));

    private LocatedFields Locate(TextDocument document)
    {
        var spans = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        Locate(document, [new MessagePart(document.Root, null)], _shape, "", spans);
        return new LocatedFields(document.Lines, spans);
    }

    private void Locate(
        TextDocument document, List<MessagePart> parts, MessageShape shape, string path, Dictionary<string, SourceSpan> places)
    {
        var inner = new MergedMessages();
        var counts = new Dictionary<FieldShape, int>();
        var oneofs = new Dictionary<int, FieldShape>();
        foreach (MessagePart part in parts)
        {
            foreach (DocumentField field in part.Message.Fields)
            {
                if (field.Value is null || _registry.Find(shape, field) is not { } fieldShape)
                {
                    continue;
                }
                if (fieldShape.IsRepeated)
                {
                    LocateValues(document, field, fieldShape, Join(path, fieldShape), counts, places);
                    continue;
                }
                inner.Enter(fieldShape, field);
                if (fieldShape.Oneof >= 0)
                {
                    if (oneofs.TryGetValue(fieldShape.Oneof, out FieldShape? other) && other != fieldShape)
                    {
                        places.Remove(Join(path, other));
                    }
                    oneofs[fieldShape.Oneof] = fieldShape;
                }
                // A message that is set repeatedly is merged: its location is that of the first setting.
                string fieldPath = Join(path, fieldShape);
                if (fieldShape.Message is null || !places.ContainsKey(fieldPath))
                {
                    places[fieldPath] = field.Name;
                }
            }
        }
        foreach (MergedMessage message in inner.All)
        {
            if (!message.IsDropped)
            {
                Locate(document, message.Parts, message.Field.Message!, Join(path, message.Field), places);
            }
        }
    }

    private void LocateValues(
        TextDocument document, DocumentField field, FieldShape shape, string path, Dictionary<FieldShape, int> counts,
            Dictionary<string, SourceSpan> places)
    {
        IReadOnlyList<DocumentValue> values = field.Value is DocumentList list ? list.Items : [field.Value!];
        foreach (DocumentValue value in values)
        {
            counts.TryGetValue(shape, out int index);
            counts[shape] = index + 1;
            var message = value as DocumentMessage;
            string subscript = shape.Cardinality == FieldCardinality.Map && message is not null
                ? MapKeys.Subscript(document, message, shape)
                : index.ToString(CultureInfo.InvariantCulture);
            string elementPath = $"{path}[{subscript}]";
            SourceSpan place = field.Value is DocumentList ? value.Span : field.Name;
            places[elementPath] = place;
            if (index == 0)
            {
                places[path] = place;
            }
            if (message is null || shape.Message is not { } messageShape)
            {
                continue;
            }
            if (shape.Cardinality != FieldCardinality.Map)
            {
                Locate(document, [new MessagePart(message, field)], messageShape, elementPath, places);
            }
            else if (messageShape.FindField("value") is { Message: { } valueShape })
            {
                LocateEntry(document, message, valueShape, elementPath, places);
            }
        }
    }

    // The key denotes the entry's value: fields inside it are found without a step named 'value'.
    private void LocateEntry(
        TextDocument document, DocumentMessage entry, MessageShape shape, string path, Dictionary<string, SourceSpan> places)
    {
        var parts = new List<MessagePart>();
        foreach (DocumentField field in entry.Fields)
        {
            if (field is { NameText: "value", Value: DocumentMessage message })
            {
                parts.Add(new MessagePart(message, field));
            }
        }
        if (parts.Count > 0)
        {
            Locate(document, parts, shape, path, places);
        }
    }

    private sealed record LocatedFields(LineMap Lines, Dictionary<string, SourceSpan> Spans);

    private static string Join(string path, FieldShape field) => path.Length == 0 ? field.Name : $"{path}.{field.Name}";
}
