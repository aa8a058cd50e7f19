using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>A singular extension.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TValue">The type of the value; nullable for a message.</typeparam>
/// <typeparam name="TStored">The same type, never null.</typeparam>
internal sealed class SingularExtension<TMessage, TValue, TStored>(FieldShape shape, ValueCodec<TStored> codec, TValue defaultValue)
    : Extension<TMessage, TValue>(new SingularCodec<TStored>(shape, codec))
    where TMessage : class, IMessage<TMessage>
    where TStored : notnull, TValue
{
    public override TValue Default => defaultValue;

    internal override object? Store(TValue value) =>
        value is null && !codec.IsMessage ? throw new ArgumentNullException(nameof(value)) : value;
}
