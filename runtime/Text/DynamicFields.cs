namespace AmctGen.Text;

/// <summary>The fields of a message without generated code while it is read.</summary>
internal struct DynamicFields
{
    // Of a few fields, looking at each is faster than a table.
    private const int MostWithoutTable = 8;

    // What is read of each field, and the place that it occupies: the field itself, or its oneof.
    private List<(object Place, DynamicField Field)>? _read;
    private Dictionary<object, int>? _indexes;

    /// <summary>Reads what follows the name of a field; false where the field, or another member of its oneof, was read and cannot occur again.</summary>
    /// <param name="reader">The reader, positioned behind the name.</param>
    /// <param name="place">What only one field may occupy: the field itself, or its oneof.</param>
    /// <param name="codec">Reads the field.</param>
    /// <param name="extension">The extension where the field is one; else null.</param>
    public bool TryRead(ref TextFormatReader reader, object place, FieldCodec codec, Extension? extension)
    {
        int index = Find(place);
        if (index < 0)
        {
            Add(place, new DynamicField(codec, extension, codec.Read(ref reader, null)));
            return true;
        }
        DynamicField field = _read![index].Field;
        if (field.Codec != codec || !codec.Shape.IsRepeated)
        {
            return false;
        }
        _read[index] = (place, field with { Value = codec.Read(ref reader, field.Value) });
        return true;
    }

    /// <summary>Whether a field was read.</summary>
    public readonly bool Contains(FieldShape field) => Find(field) >= 0;

    /// <summary>The fields that are set, by ascending number.</summary>
    public readonly DynamicField[] ToSortedArray()
    {
        if (_read is null)
        {
            return [];
        }
        var fields = new List<DynamicField>(_read.Count);
        foreach ((_, DynamicField field) in _read)
        {
            if (field.Codec.Finish(field.Value) is { } stored)
            {
                fields.Add(field with { Value = stored });
            }
        }
        fields.Sort(static (left, right) => left.Codec.Shape.Number.CompareTo(right.Codec.Shape.Number));
        return [.. fields];
    }

    private void Add(object place, DynamicField field)
    {
        _read ??= [];
        _read.Add((place, field));
        if (_indexes is not null)
        {
            _indexes.Add(place, _read.Count - 1);
        }
        else if (_read.Count > MostWithoutTable)
        {
            _indexes = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
            for (int i = 0; i < _read.Count; i++)
            {
                _indexes.Add(_read[i].Place, i);
            }
        }
    }

    private readonly int Find(object place)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(place, out int index) ? index : -1;
        }
        for (int i = (_read?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (_read![i].Place == place)
            {
                return i;
            }
        }
        return -1;
    }
}
