namespace AmctGen.Text;

/// <summary>The fields of one message that a document has set so far.</summary>
sealed class FieldOccurrences
{
    private readonly Dictionary<FieldShape, (DocumentField First, int Count)> _fields = [];
    private readonly Dictionary<int, (FieldShape Member, DocumentField Field)> _oneofs = [];

    private Dictionary<(FieldShape Map, string Key), DocumentMessage>? _entries;

    /// <summary>Whether a field could not be parsed, so that missing fields are not reported.</summary>
    public bool HasUnknown { get; set; }

    /// <summary>Adds the fields that were set.</summary>
    public void AddTo(HashSet<FieldShape> fields) => fields.UnionWith(_fields.Keys);

    /// <summary>Counts an occurrence and returns the index of its (first) value.</summary>
    public int Add(FieldShape shape, DocumentField field)
    {
        if (!_fields.TryGetValue(shape, out (DocumentField First, int Count) entry))
        {
            _fields[shape] = (field, 1);
            return 0;
        }
        _fields[shape] = (entry.First, entry.Count + 1);
        return entry.Count;
    }

    /// <summary>The earlier entry of a map with the key; null if there is none.</summary>
    public DocumentMessage? FirstEntry(FieldShape map, string key, DocumentMessage entry)
    {
        _entries ??= [];
        if (_entries.TryGetValue((map, key), out DocumentMessage? first))
        {
            return first;
        }
        _entries[(map, key)] = entry;
        return null;
    }

    /// <summary>Counts the further values of a list.</summary>
    public void Grow(FieldShape shape, int values)
    {
        (DocumentField first, int count) = _fields[shape];
        _fields[shape] = (first, count + values);
    }

    /// <summary>The member of the same oneof that was set before; null if there is none.</summary>
    public DocumentField? EnterOneof(FieldShape shape, DocumentField field, out bool isSameMember)
    {
        bool exists = _oneofs.TryGetValue(shape.Oneof, out (FieldShape Member, DocumentField Field) other);
        isSameMember = exists && other.Member == shape;
        _oneofs[shape.Oneof] = (shape, field);
        return exists ? other.Field : null;
    }

    /// <summary>
    /// The earlier setting of a singular field; null if there is none. Without presence a value that equals the default sets nothing,
    /// so it is replaced by the next value.
    /// </summary>
    public DocumentField? FirstSetting(FieldShape shape, DocumentField field, TextDocument document)
    {
        DocumentField first = _fields[shape].First;
        if (first == field)
        {
            return null;
        }
        if (shape.Cardinality == FieldCardinality.Implicit && first.Value is DocumentScalar scalar
            && ScalarChecks.IsZero(document, shape, scalar))
        {
            _fields[shape] = (field, _fields[shape].Count);
            return null;
        }
        return first;
    }
}
