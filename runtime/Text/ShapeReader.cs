using AmctGen.Generated;

namespace AmctGen.Text;

/// <summary>Reads messages by their shape, without generated code. It fails in the same cases as generated code.</summary>
internal sealed class ShapeReader(MessageShape shape) : MessageReader
{
    internal override MessageShape Shape => shape;

    internal override IMessage Read(ref TextFormatReader reader)
    {
        if (reader.RecentOf(shape, shape.Names.TypeNumber, out ulong place) is { } recent)
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
        if (!reader.TryName(shape.Names, out FieldShape? field) || field.IsIncomplete)
        {
            return false;
        }
        return fields.TryRead(ref reader, field.Oneof < 0 ? field : shape.Oneofs[field.Oneof], field.Codec, null);
    }
}
