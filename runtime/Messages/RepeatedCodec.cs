using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>Reads and writes a repeated field.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class RepeatedCodec<T>(FieldShape shape, ValueCodec<T> codec) : FieldCodec(shape)
    where T : notnull
{
    // Each string is written as a separate field, as in protoc.
    private readonly bool _mayBeList = !codec.IsMessage && shape.Kind is not (FieldKind.String or FieldKind.Bytes);

    public override object Read(ref TextFormatReader reader, object? before)
    {
        var elements = (List<T>?)before ?? [];
        if (codec.IsMessage ? reader.BeginMessages(out bool list) : reader.BeginScalars(out list))
        {
            do
            {
                elements.Add(codec.Read(ref reader));
            }
            while (codec.IsMessage ? reader.NextElement(list) : reader.NextScalar(list));
        }
        return elements;
    }

    public override object? Finish(object read) =>
        read is List<T> { Count: > 0 } elements ? new EquatableArray<T>([.. elements]) : null;

    public override object Merge(object stored, object other) =>
        new EquatableArray<T>([.. (EquatableArray<T>)stored, .. (EquatableArray<T>)other]);

    public override void Write(ref TextFormatWriter writer, object stored)
    {
        var elements = (EquatableArray<T>)stored;
        if (_mayBeList)
        {
            writer.BeginElements(Name, elements.Count);
        }
        foreach (T element in elements)
        {
            codec.Write(ref writer, Name, element);
        }
        writer.EndElements();
    }

    public override void Validate(ValidationContext context, object stored)
    {
        if (codec.IsMessage)
        {
            context.EnterEachOf(Shape.Name, (EquatableArray<T>)stored);
        }
    }
}
