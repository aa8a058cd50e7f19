using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>An extension that is set any number of times.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TElement">The type of the elements.</typeparam>
internal sealed class RepeatedExtension<TMessage, TElement>(FieldShape shape, ValueCodec<TElement> codec)
    : Extension<TMessage, EquatableArray<TElement>>(shape)
    where TMessage : class, IMessage<TMessage>
    where TElement : notnull
{
    public override EquatableArray<TElement> Default => default;

    internal override object? Store(EquatableArray<TElement> value) => value.IsEmpty ? null : value;

    internal override object Read(ref TextFormatReader reader, object? before)
    {
        var elements = (List<TElement>?)before ?? [];
        if (codec.IsMessage ? reader.BeginMessages(out bool list) : reader.BeginScalars(out list))
        {
            do
            {
                elements.Add(codec.Read(ref reader));
            }
            while (reader.NextElement(list));
        }
        return elements;
    }

    internal override object? Finish(object read) => Store(new EquatableArray<TElement>([.. (List<TElement>)read]));

    internal override void Write(ref TextFormatWriter writer, object stored)
    {
        var elements = (EquatableArray<TElement>)stored;
        bool mayBeList = !codec.IsMessage && typeof(TElement) != typeof(string) && typeof(TElement) != typeof(ByteString);
        if (mayBeList)
        {
            writer.BeginElements(Label, elements.Count);
        }
        foreach (TElement element in elements)
        {
            codec.Write(ref writer, Label, element);
        }
        writer.EndElements();
    }

    internal override void Validate(ValidationContext context, object stored)
    {
        if (codec.IsMessage)
        {
            context.EnterEachOf(Shape.Name, (EquatableArray<TElement>)stored);
        }
    }
}
