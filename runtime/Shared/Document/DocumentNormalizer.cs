namespace AmctGen.Text;

/// <summary>
/// Converts a document without errors to plain text that the fast reader accepts: duplicates are merged like Python's <c>Merge</c> does,
/// and reserved fields are omitted.
/// </summary>
sealed class DocumentNormalizer
{
    private readonly TextDocument _document;
    private readonly ShapeRegistry _registry;
    private readonly List<byte> _output = [];

    private DocumentNormalizer(TextDocument document, ShapeRegistry registry)
    {
        _document = document;
        _registry = registry;
    }

    /// <summary>Returns the plain text.</summary>
    public static byte[] Normalize(TextDocument document, MessageShape shape, ShapeRegistry? registry = null) =>
        Normalize(document, [document.Root], shape, registry ?? ShapeRegistry.Empty);

    /// <summary>The plain text of a message of the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">The settings of the message.</param>
    /// <param name="shape">The message type.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that the document may name.</param>
    public static byte[] Normalize(TextDocument document, IEnumerable<DocumentMessage> settings, MessageShape shape, ShapeRegistry registry)
    {
        var normalizer = new DocumentNormalizer(document, registry);
        normalizer.WriteMerged(settings, shape);
        return [.. normalizer._output];
    }

    // Several messages form one if a singular message field is set repeatedly.
    private void WriteMerged(IEnumerable<DocumentMessage> messages, MessageShape shape)
    {
        MergedFields merged = MergedFields.Of(_document, _registry, messages, shape);
        foreach (FieldShape field in merged.Fields)
        {
            WriteField(field, merged[field].ConvertAll(static setting => setting.Value));
        }
    }

    private void WriteField(FieldShape field, List<DocumentValue> values)
    {
        if (field.Message is { } shape && !field.IsRepeated)
        {
            WriteMessage(field, values.ConvertAll(static value => (DocumentMessage)value), shape);
            return;
        }
        foreach (DocumentValue value in field.Cardinality == FieldCardinality.Map ? LastOfEachKey(field, values) : values)
        {
            if (value is DocumentMessage message)
            {
                WriteMessage(field, [message], field.Message!);
            }
            else
            {
                WriteScalar(field, (DocumentScalar)value);
            }
        }
    }

    private IEnumerable<DocumentValue> LastOfEachKey(FieldShape map, List<DocumentValue> entries)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            last[MapKeys.Key(_document, (DocumentMessage)entries[i], map)] = i;
        }
        return last.Count == entries.Count ? entries : last.Values.OrderBy(static index => index).Select(index => entries[index]);
    }

    private void WriteMessage(FieldShape field, List<DocumentMessage> messages, MessageShape shape)
    {
        Append(field.TextName ?? field.Name);
        Append(" {\n");
        WriteMerged(messages, shape);
        Append("}\n");
    }

    private void WriteScalar(FieldShape field, DocumentScalar scalar)
    {
        if (_document.IsPython && PythonScalars.Plain(_document, field, scalar) is { } plain)
        {
            Append($"{field.Name}: {plain}\n");
            return;
        }
        Append(field.Name);
        Append(scalar.IsNegative ? ": -" : ": ");
        foreach (SourceSpan token in scalar.Tokens)
        {
            foreach (byte value in _document.Bytes(token))
            {
                _output.Add(value);
            }
            Append(" ");
        }
        Append("\n");
    }

    private void Append(string ascii)
    {
        foreach (char character in ascii)
        {
            _output.Add((byte)character);
        }
    }
}
