namespace AmctGen.Text;

/// <summary>Reads the layers of a network from text format, by the shape of its message.</summary>
static class LayerMessageReader
{
    /// <summary>The repeated field with the layers.</summary>
    public const string LayerField = "layer";

    /// <summary>The fields of the network, one of which a file starts with.</summary>
    public static readonly string[] NetworkFields = [LayerField, "node", "output"];

    private const string NameField = "name";
    private const string TypeField = "type";

    /// <summary>Reads the layers; empty if there are errors.</summary>
    /// <param name="text">The text in UTF-8, without a byte order mark.</param>
    /// <param name="network">The message.</param>
    /// <param name="report">Called for each finding, in the order of the file.</param>
    public static EquatableArray<LayerEntry> Read(ReadOnlyMemory<byte> text, MessageShape network, Action<TextDiagnostic> report)
    {
        TextDocument document = TextDocument.Parse(text, TextDialect.Strict);
        bool isSound = true;
        foreach (TextDiagnostic finding in DocumentChecker.Check(document, network))
        {
            isSound &= finding.Severity != TextSeverity.Error;
            report(finding);
        }
        if (!isSound)
        {
            return default;
        }
        var layers = new List<LayerEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentMessage message in MessagesOf(document.Root))
        {
            LayerEntry layer = ReadLayer(document, message);
            layers.Add(layer);
            if (!names.Add(layer.Name))
            {
                report(layer.Place.Error(
                    LayerErrorIds.Duplicate, $"the layer '{layer.Name}' is listed a second time: names must be unique"));
            }
        }
        return new EquatableArray<LayerEntry>(layers.ToArray());
    }

    private static IEnumerable<DocumentMessage> MessagesOf(DocumentMessage root)
    {
        foreach (DocumentField field in root.Fields)
        {
            if (field.NameText != LayerField)
            {
                continue;
            }
            IReadOnlyList<DocumentValue> values = field.Value is DocumentList list ? list.Items : [field.Value!];
            foreach (DocumentValue value in values)
            {
                if (value is DocumentMessage message)
                {
                    yield return message;
                }
            }
        }
    }

    private static LayerEntry ReadLayer(TextDocument document, DocumentMessage message)
    {
        string name = "";
        string type = "";
        SourceSpan place = message.Span;
        foreach (DocumentField field in message.Fields)
        {
            if (field is { NameText: NameField, Value: DocumentScalar nameValue })
            {
                name = TextOf(document, nameValue);
                place = SourceSpan.Cover(field.Name, nameValue.Span);
            }
            else if (field is { NameText: TypeField, Value: DocumentScalar typeValue })
            {
                type = TextOf(document, typeValue);
            }
        }
        return new LayerEntry(name, type, new LayerPlace(place, document.Locate(place.Start), document.Locate(place.End)));
    }

    private static string TextOf(TextDocument document, DocumentScalar value)
    {
        var bytes = new List<byte>();
        foreach (SourceSpan token in value.Tokens)
        {
            document.AppendString(token, bytes);
        }
        return Utf8.Decode(bytes.ToArray());
    }
}
