using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Reads the messages of a document without errors: what is set again replaces or merges, as in the records that are parsed from it.</summary>
internal sealed class MessageReader(TextDocument document, ShapeRegistry registry)
{
    /// <summary>The message that the whole document sets.</summary>
    public MessageValue Read(MessageShape shape) => Read([new MessagePart(document.Root, null)], shape);

    private MessageValue Read(List<MessagePart> parts, MessageShape shape)
    {
        var message = new MessageValue(shape, parts[0].Owner?.Name ?? default);
        var values = new Dictionary<FieldShape, List<(DocumentField Field, DocumentValue Value)>>();
        var oneofs = new Dictionary<int, FieldShape>();
        foreach (MessagePart part in parts)
        {
            foreach (DocumentField field in part.Message.Fields)
            {
                if (field.Value is not null && registry.Find(shape, field) is { } found)
                {
                    Enter(found, field, values, oneofs);
                }
            }
        }
        foreach (KeyValuePair<FieldShape, List<(DocumentField Field, DocumentValue Value)>> entry in values)
        {
            if (entry.Value.Count > 0 && Items(entry.Key, entry.Value) is { Count: > 0 } items)
            {
                message.Set(new FieldValue(entry.Key, items));
            }
        }
        return message;
    }

    private static void Enter(
        FieldShape shape, DocumentField field, Dictionary<FieldShape, List<(DocumentField Field, DocumentValue Value)>> values, Dictionary<int, FieldShape> oneofs)
    {
        if (shape.Oneof >= 0)
        {
            if (oneofs.TryGetValue(shape.Oneof, out FieldShape? other) && other != shape)
            {
                values[other].Clear();
            }
            oneofs[shape.Oneof] = shape;
        }
        if (!values.TryGetValue(shape, out List<(DocumentField Field, DocumentValue Value)>? list))
        {
            values[shape] = list = [];
        }
        if (!shape.IsRepeated && shape.Message is null)
        {
            list.Clear();
        }
        foreach (DocumentValue value in field.Value is DocumentList elements ? elements.Items : [field.Value!])
        {
            list.Add((field, value));
        }
    }

    private List<ItemValue> Items(FieldShape shape, List<(DocumentField Field, DocumentValue Value)> values)
    {
        if (shape.Cardinality == FieldCardinality.Map)
        {
            return Entries(shape, values);
        }
        if (shape.Message is not { } inner)
        {
            return values.ConvertAll(value => new ItemValue { Value = ScalarReader.Read(document, shape, (DocumentScalar)value.Value), Span = value.Value.Span });
        }
        if (shape.IsRepeated)
        {
            return values.ConvertAll(value => Message([value], inner));
        }
        return [Message(values, inner)];
    }

    private ItemValue Message(List<(DocumentField Field, DocumentValue Value)> settings, MessageShape shape)
    {
        (DocumentField first, DocumentValue value) = settings[0];
        MessageValue message = Read(settings.ConvertAll(static setting => new MessagePart((DocumentMessage)setting.Value, setting.Field)), shape);
        return new ItemValue { Value = message, Span = first.Value is DocumentList ? ((DocumentMessage)value).Open : first.Name };
    }

    // Of entries with one key the last counts, as in the records.
    private List<ItemValue> Entries(FieldShape shape, List<(DocumentField Field, DocumentValue Value)> values)
    {
        FieldShape keyShape = shape.Message!.FindField("key")!;
        FieldShape valueShape = shape.Message.FindField("value")!;
        var entries = new Dictionary<object, ItemValue>();
        foreach ((DocumentField field, DocumentValue value) in values)
        {
            MessageValue entry = Read([new MessagePart((DocumentMessage)value, field)], shape.Message);
            SourceSpan place = field.Value is DocumentList ? value.Span : field.Name;
            ItemValue? key = entry.Find("key")?.Items[0];
            ItemValue? item = entry.Find("value")?.Items[0];
            object keyValue = key?.Value ?? ScalarReader.Zero(keyShape.Kind);
            entries[keyValue] = new ItemValue
            {
                Key = keyValue,
                KeySpan = key?.Span ?? place,
                Value = item?.Value ?? (valueShape.Message is { } inner ? new MessageValue(inner, place) : Zero(valueShape)),
                Span = item?.Span ?? place,
            };
        }
        var sorted = new List<ItemValue>(entries.Values);
        sorted.Sort(static (left, right) => CelOperators.CompareKeys(left.Key!, right.Key!));
        return sorted;
    }

    // An enum's default is its first value.
    private static object Zero(FieldShape shape) =>
        shape.Enum is { Numbers.Length: > 0 } declared ? (long)declared.Numbers[0] : ScalarReader.Zero(shape.Kind);
}
