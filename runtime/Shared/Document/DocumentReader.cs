namespace AmctGen.Text;

/// <summary>
/// Reads the messages of a document without errors: repeated settings replace or merge values, as in the records that are parsed from it.
/// </summary>
sealed class DocumentReader
{
    private readonly TextDocument _document;
    private readonly ShapeRegistry _registry;

    private DocumentReader(TextDocument document, ShapeRegistry registry)
    {
        _document = document;
        _registry = registry;
    }

    /// <summary>The message that the whole document sets.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message type.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
    public static MessageValue Read(TextDocument document, MessageShape shape, ShapeRegistry registry) =>
        new DocumentReader(document, registry).ReadMessage(new([document.Root]), shape, default);

    private MessageValue ReadMessage(EquatableArray<DocumentMessage> settings, MessageShape shape, SourceSpan place)
    {
        MergedFields merged = MergedFields.Of(_document, _registry, settings, shape);
        var fields = new List<FieldValue>();
        foreach (FieldShape field in merged.Fields)
        {
            fields.Add(new FieldValue(field, Items(field, merged[field])));
        }
        return new MessageValue(shape, place, settings, fields);
    }

    private List<ItemValue> Items(FieldShape shape, List<FieldSetting> values)
    {
        if (shape.Cardinality == FieldCardinality.Map)
        {
            return Entries(shape, values);
        }
        if (shape.Message is not { } inner)
        {
            return values.ConvertAll(value =>
                new ItemValue { Value = ScalarReader.Read(_document, shape, (DocumentScalar)value.Value), Span = value.Value.Span });
        }
        return shape.IsRepeated ? values.ConvertAll(value => Message([value], inner)) : [Message(values, inner)];
    }

    private ItemValue Message(List<FieldSetting> settings, MessageShape shape)
    {
        FieldSetting first = settings[0];
        SourceSpan place = first.Field.Value is DocumentList ? ((DocumentMessage)first.Value).Open : first.Field.Name;
        return new ItemValue
        {
            Value = ReadMessage(new([.. settings.Select(static setting => (DocumentMessage)setting.Value)]), shape, place),
            Span = place,
        };
    }

    // The last entry with a key is used, as in the records.
    private List<ItemValue> Entries(FieldShape shape, List<FieldSetting> values)
    {
        FieldShape keyShape = shape.Message!.FindField("key")!;
        FieldShape valueShape = shape.Message.FindField("value")!;
        var entries = new Dictionary<object, ItemValue>();
        foreach (FieldSetting setting in values)
        {
            MessageValue entry = ReadMessage(new([(DocumentMessage)setting.Value]), shape.Message, setting.Field.Name);
            SourceSpan place = setting.Field.Value is DocumentList ? setting.Value.Span : setting.Field.Name;
            ItemValue? key = entry.Find("key")?.Items[0];
            ItemValue? item = entry.Find("value")?.Items[0];
            object keyValue = key?.Value ?? ScalarReader.Zero(keyShape);
            entries[keyValue] = new ItemValue
            {
                Key = keyValue,
                KeySpan = key?.Span ?? place,
                Value = item?.Value
                    ?? (valueShape.Message is { } inner ? new MessageValue(inner, place, default, []) : ScalarReader.Zero(valueShape)),
                Span = item?.Span ?? place,
            };
        }
        var sorted = new List<ItemValue>(entries.Values);
        sorted.Sort(static (left, right) => CompareKeys(left.Key!, right.Key!));
        return sorted;
    }

    private static int CompareKeys(object left, object right) =>
        left is string a && right is string b ? Utf8.Compare(a, b) : ((IComparable)left).CompareTo(right);
}
