using AmctGen.Generated;

namespace AmctGen.Text;

/// <summary>Reads messages by their shape, without generated code. It fails in the same cases as generated code.</summary>
internal sealed class ShapeReader(MessageShape shape) : MessageReader
{
    // The cache key of the type: a number that few other types have, and not that of strings, which is 0.
    private readonly uint _type = (uint)shape.FullName.GetHashCode(StringComparison.Ordinal) | 1;

    private NameTable<(FieldShape Field, bool IsGroupField)>? _names;

    public override MessageShape Shape => shape;

    private NameTable<(FieldShape Field, bool IsGroupField)> Names => _names ?? LazyState.Publish(ref _names, MakeNames());

    public override IMessage Read(ref TextFormatReader reader)
    {
        if (reader.RecentOf(shape, _type, out ulong place) is { } recent)
        {
            return recent;
        }
        if (shape.IsIncomplete)
        {
            reader.Fail();
        }
        var fields = new DynamicFields(reader.DynamicStack);
        while (reader.NextField())
        {
            if (!TryReadField(ref reader, ref fields))
            {
                reader.Fail();
            }
        }
        foreach (FieldShape required in shape.RequiredFields)
        {
            if (!fields.Contains(required))
            {
                reader.Lack();
            }
        }
        var message = new DynamicMessage(shape, fields.End());
        reader.Cache(place, message);
        return message;
    }

    private bool TryReadField(ref TextFormatReader reader, ref DynamicFields fields)
    {
        if (reader.Peek == '[')
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

    // A group is read with its type's name, as in text format, and with its field's name.
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
