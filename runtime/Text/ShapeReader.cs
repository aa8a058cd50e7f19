namespace AmctGen.Text;

/// <summary>Reads messages as a shape says, where there is no generated code. It bails out of the reader where generated code does.</summary>
internal sealed class ShapeReader(MessageShape shape) : MessageReader
{
    private NameTable<(FieldShape Field, bool IsGroupField)>? _names;

    public override MessageShape Shape => shape;

    private NameTable<(FieldShape Field, bool IsGroupField)> Names => _names ?? LazyState.Publish(ref _names, MakeNames());

    public override IMessage Read(ref TextFormatReader reader)
    {
        DynamicFields fields = default;
        if (shape.IsIncomplete)
        {
            reader.Bail();
        }
        while (reader.NextField())
        {
            if (!TryReadField(ref reader, ref fields))
            {
                reader.Bail();
            }
        }
        foreach (FieldShape required in shape.RequiredFields)
        {
            if (!fields.Contains(required))
            {
                reader.Bail();
            }
        }
        return new DynamicMessage(shape, fields.ToSortedArray());
    }

    private bool TryReadField(ref TextFormatReader reader, ref DynamicFields fields)
    {
        if (reader.First == '[')
        {
            return shape.IsExtendable && reader.TryExtensionName(shape) is { Shape.IsIncomplete: false } extension
                && fields.TryRead(ref reader, extension, extension.Codec, extension);
        }
        if (!reader.TryName(Names, out FieldShape? field) || field.IsIncomplete)
        {
            return false;
        }
        return fields.TryRead(ref reader, field.Oneof < 0 ? field : shape.Oneofs[field.Oneof], field.Codec, null);
    }

    // A group answers to its type's name, as text format writes it, and to its field's name.
    private NameTable<(FieldShape Field, bool IsGroupField)> MakeNames()
    {
        var names = new List<(string, (FieldShape, bool))>();
        foreach (FieldShape field in shape.Fields)
        {
            string textName = field.TextName ?? field.Name;
            names.Add((textName, (field, false)));
            if (textName != field.Name)
            {
                names.Add((field.Name, (field, true)));
            }
        }
        return new NameTable<(FieldShape Field, bool IsGroupField)>(names);
    }
}
