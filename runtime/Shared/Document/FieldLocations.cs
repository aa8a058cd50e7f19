using System.Globalization;

namespace AmctGen.Text;

/// <summary>Where each field of a message stands in the text it was read from. It lies beside the message, so that equality of messages stays pure.</summary>
sealed partial class FieldLocations
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly MessageShape _shape;
    private Dictionary<string, SourceLocation>? _places;

    private FieldLocations(ReadOnlyMemory<byte> text, MessageShape shape, string? fileName)
    {
        _text = text;
        _shape = shape;
        FileName = fileName;
    }

    /// <summary>The file's name as reports print it; null where the text came from no file.</summary>
    public string? FileName { get; }

    /// <summary>Remembers a text; it is looked at when the first field is asked for.</summary>
    /// <param name="utf8">The text that the message was read from. It must not change.</param>
    /// <param name="shape">The message's shape.</param>
    /// <param name="fileName">The file's name as reports print it.</param>
    public static FieldLocations Read(ReadOnlyMemory<byte> utf8, MessageShape shape, string? fileName = null) => new(utf8, shape, fileName);

    /// <summary>Where a field stands; null where the text does not set it. Of several settings of a scalar, the last.</summary>
    /// <param name="path">The field in proto names, as <c>override_layer_configs[0].layer_name</c>.</param>
    public SourceLocation? Find(string path)
    {
        _places ??= Locate();
        return _places.TryGetValue(path, out SourceLocation place) ? place : null;
    }

    private Dictionary<string, SourceLocation> Locate()
    {
        TextDocument document = TextDocument.Parse(_text);
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        Locate(document, document.Root, _shape, "", places, []);
        return places;
    }

    private static void Locate(TextDocument document, DocumentMessage message, MessageShape shape, string path, Dictionary<string, SourceLocation> places, Dictionary<string, int> counts)
    {
        foreach (DocumentField field in message.Fields)
        {
            if (field.IsBracketed || field.Value is null || shape.FindField(field.NameText) is not { } fieldShape)
            {
                continue;
            }
            string fieldPath = path.Length == 0 ? fieldShape.Name : $"{path}.{fieldShape.Name}";
            if (!fieldShape.IsRepeated)
            {
                // A message that is set repeatedly is merged: its first setting is where it stands.
                if (fieldShape.Message is null || !places.ContainsKey(fieldPath))
                {
                    places[fieldPath] = document.Lines.Locate(field.Name.Start);
                }
                Enter(document, field.Value, fieldShape, fieldPath, places, counts);
                continue;
            }
            IReadOnlyList<DocumentValue> values = field.Value is DocumentList list ? list.Items : [field.Value];
            foreach (DocumentValue value in values)
            {
                counts.TryGetValue(fieldPath, out int index);
                counts[fieldPath] = index + 1;
                string elementPath = string.Concat(fieldPath, "[", index.ToString(CultureInfo.InvariantCulture), "]");
                SourceLocation place = document.Lines.Locate(field.Value is DocumentList ? value.Span.Start : field.Name.Start);
                places[elementPath] = place;
                if (index == 0)
                {
                    places[fieldPath] = place;
                }
                Enter(document, value, fieldShape, elementPath, places, counts);
            }
        }
    }

    private static void Enter(TextDocument document, DocumentValue value, FieldShape field, string path, Dictionary<string, SourceLocation> places, Dictionary<string, int> counts)
    {
        if (value is DocumentMessage message && field.Message is { } shape)
        {
            Locate(document, message, shape, path, places, counts);
        }
    }
}
