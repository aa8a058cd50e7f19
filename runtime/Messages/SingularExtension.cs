using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>An extension that is set once or not at all.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TValue">The type of the value; of a message nullable.</typeparam>
/// <typeparam name="TStored">The same type, never null.</typeparam>
internal sealed class SingularExtension<TMessage, TValue, TStored>(FieldShape shape, ValueCodec<TStored> codec, TValue defaultValue)
    : Extension<TMessage, TValue>(shape)
    where TMessage : class, IMessage<TMessage>
    where TStored : notnull, TValue
{
    public override TValue Default => defaultValue;

    internal override object? Store(TValue value) =>
        value is null && !codec.IsMessage ? throw new ArgumentNullException(nameof(value)) : value;

    internal override object Read(ref TextFormatReader reader, object? before)
    {
        if (before is not null)
        {
            reader.Bail();
            return before;
        }
        if (!codec.IsMessage)
        {
            reader.Colon();
        }
        return codec.Read(ref reader);
    }

    internal override object? Finish(object read) => read;

    internal override void Write(ref TextFormatWriter writer, object stored) => codec.Write(ref writer, Label, (TStored)stored);

    internal override void Validate(ValidationContext context, object stored) => context.Enter(Shape.Name, stored as IMessage);
}
