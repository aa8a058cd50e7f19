namespace AmctGen.Text;

/// <summary>
/// Turns a document without errors into plain text that the fast reader takes: duplicates merged as Python's <c>Merge</c> does,
/// reserved fields left out.
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

    /// <summary>The plain text.</summary>
    public static byte[] Normalize(TextDocument document, MessageShape shape, ShapeRegistry? registry = null)
    {
        var normalizer = new DocumentNormalizer(document, registry ?? ShapeRegistry.Empty);
        normalizer.WriteMerged([document.Root], shape);
        return [.. normalizer._output];
    }

    // Several messages stand for one when a singular message field is set repeatedly.
    private void WriteMerged(List<DocumentMessage> messages, MessageShape shape)
    {
        if (_document.IsPython && shape.IsAny && messages.SelectMany(static message => message.Fields).LastOrDefault(static field => field.IsBracketed) is { } content)
        {
            WriteContent(messages, shape, content);
            return;
        }
        var order = new List<FieldShape>();
        var values = new Dictionary<FieldShape, List<DocumentValue>>();
        var oneofs = new Dictionary<int, FieldShape>();
        foreach (DocumentMessage message in messages)
        {
            foreach (DocumentField field in message.Fields)
            {
                if (field.Value is null || _registry.Find(shape, field) is not { } fieldShape || _document.IsGroupField(field, fieldShape))
                {
                    continue;
                }
                LeaveOtherMember(fieldShape, oneofs, values);
                if (!values.TryGetValue(fieldShape, out List<DocumentValue>? list))
                {
                    values[fieldShape] = list = [];
                    order.Add(fieldShape);
                }
                if (!fieldShape.IsRepeated && fieldShape.Message is null)
                {
                    list.Clear();
                }
                AddValues(list, field.Value);
            }
        }
        foreach (FieldShape field in order)
        {
            WriteField(field, values[field]);
        }
    }

    // The last message in brackets replaces what the Any had; its type and bytes may be replaced after it.
    private void WriteContent(List<DocumentMessage> messages, MessageShape shape, DocumentField content)
    {
        if (_registry.Find(shape, content) is { } field && content.Value is not null)
        {
            WriteField(field, [content.Value]);
        }
        foreach (DocumentField after in messages.SelectMany(static message => message.Fields).Where(field => field.Name.Start > content.Name.Start))
        {
            if (shape.FindField(after.NameText) is { } scalar && after.Value is DocumentScalar value)
            {
                WriteScalar(scalar, value);
            }
        }
    }

    private static void LeaveOtherMember(FieldShape field, Dictionary<int, FieldShape> oneofs, Dictionary<FieldShape, List<DocumentValue>> values)
    {
        if (field.Oneof < 0)
        {
            return;
        }
        if (oneofs.TryGetValue(field.Oneof, out FieldShape? other) && other != field)
        {
            values[other].Clear();
        }
        oneofs[field.Oneof] = field;
    }

    private static void AddValues(List<DocumentValue> values, DocumentValue value)
    {
        if (value is DocumentList list)
        {
            values.AddRange(list.Items);
        }
        else
        {
            values.Add(value);
        }
    }

    private void WriteField(FieldShape field, List<DocumentValue> values)
    {
        if (values.Count == 0)
        {
            return;
        }
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
