namespace AmctGen.Text;

/// <summary>
/// The fields of a message, merged from its settings in a document without errors: of a scalar the last value counts, messages are merged,
/// repeated fields grow, and a member of a oneof replaces the other one.
/// </summary>
sealed class MergedFields
{
    private readonly List<FieldShape> _order = [];
    private readonly Dictionary<FieldShape, List<FieldSetting>> _values = [];
    private readonly Dictionary<int, FieldShape> _oneofs = [];

    private MergedFields()
    {
    }

    /// <summary>The fields that are set, in the order of the document.</summary>
    public IEnumerable<FieldShape> Fields => _order.Where(shape => _values[shape].Count > 0);

    /// <summary>
    /// The values of a field: one of a scalar, the settings of a message, all elements of a repeated field, all entries of a map.
    /// </summary>
    public List<FieldSetting> this[FieldShape field] => _values[field];

    /// <summary>Merges the settings of a message.</summary>
    /// <param name="document">The document.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
    /// <param name="settings">The settings, in the order of the document; several if a singular message field is set repeatedly.</param>
    /// <param name="shape">The message type.</param>
    public static MergedFields Of(TextDocument document, ShapeRegistry registry, IEnumerable<DocumentMessage> settings, MessageShape shape)
    {
        var merged = new MergedFields();
        List<DocumentField> fields = [.. settings.SelectMany(static message => message.Fields)];
        // The last message in brackets replaces the content of the Any; its type and bytes may be replaced after it.
        int first = document.IsPython && shape.IsAny ? Math.Max(0, fields.FindLastIndex(static field => field.IsBracketed)) : 0;
        for (int i = first; i < fields.Count; i++)
        {
            DocumentField field = fields[i];
            if (field.Value is not null && registry.Find(shape, field) is { } found && !document.IsGroupField(field, found))
            {
                merged.Add(found, field);
            }
        }
        return merged;
    }

    private void Add(FieldShape shape, DocumentField field)
    {
        if (shape.Oneof >= 0)
        {
            if (_oneofs.TryGetValue(shape.Oneof, out FieldShape? other) && other != shape)
            {
                _values[other].Clear();
            }
            _oneofs[shape.Oneof] = shape;
        }
        if (!_values.TryGetValue(shape, out List<FieldSetting>? values))
        {
            _values[shape] = values = [];
            _order.Add(shape);
        }
        if (!shape.IsRepeated && shape.Message is null)
        {
            values.Clear();
        }
        foreach (DocumentValue value in field.Value is DocumentList list ? list.Items : [field.Value!])
        {
            values.Add(new FieldSetting(field, value));
        }
    }
}
