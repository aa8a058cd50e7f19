using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>A repeated extension.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TElement">The type of the elements.</typeparam>
internal sealed class RepeatedExtension<TMessage, TElement>(FieldShape shape, ValueCodec<TElement> codec)
    : Extension<TMessage, EquatableArray<TElement>>(new RepeatedCodec<TElement>(shape, codec))
    where TMessage : class, IMessage<TMessage>
    where TElement : notnull
{
    public override EquatableArray<TElement> Default => default;

    internal override object? Store(EquatableArray<TElement> value) => value.IsEmpty ? null : value;
}
