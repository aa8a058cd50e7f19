using System.ComponentModel;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>A field that a file adds to a message of another one. Generated code declares one for each, in a class whose name ends in <c>Extensions</c>.</summary>
public abstract class Extension
{
    private protected Extension(MessageShape extendee, FieldCodec codec)
    {
        Extendee = extendee;
        Codec = codec;
    }

    /// <summary>The full name in the schema.</summary>
    public string FullName => Shape.Name[1..^1];

    /// <summary>The field number.</summary>
    public int Number => Shape.Number;

    /// <summary>The message that it extends.</summary>
    public MessageShape Extendee { get; }

    /// <summary>The schema's view of the field.</summary>
    internal FieldShape Shape => Codec.Shape;

    /// <summary>Reads and writes the values.</summary>
    internal FieldCodec Codec { get; }

    /// <summary>Declares an extension of scalar or enum type. Called by generated code.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="shape">The field.</param>
    /// <param name="codec">Reads and writes values.</param>
    /// <param name="defaultValue">The value where none is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, TValue> Scalar<TMessage, TValue>(FieldShape shape, ValueCodec<TValue> codec, TValue defaultValue)
        where TMessage : class, IMessage<TMessage>
        where TValue : notnull =>
        new SingularExtension<TMessage, TValue, TValue>(shape, codec, defaultValue);

    /// <summary>Declares an extension of message or group type. Called by generated code.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="shape">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, TValue?> Message<TMessage, TValue>(FieldShape shape)
        where TMessage : class, IMessage<TMessage>
        where TValue : class, IMessage<TValue> =>
        new SingularExtension<TMessage, TValue?, TValue>(shape, ValueCodec.Message<TValue>(), null);

    /// <summary>Declares a repeated extension. Called by generated code.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="shape">The field.</param>
    /// <param name="codec">Reads and writes elements.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, EquatableArray<TElement>> Repeated<TMessage, TElement>(FieldShape shape, ValueCodec<TElement> codec)
        where TMessage : class, IMessage<TMessage>
        where TElement : notnull =>
        new RepeatedExtension<TMessage, TElement>(shape, codec);
}

/// <summary>A field of a known type that a file adds to a message of another one.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TValue">The type of the value: of a repeated field an array, of a message nullable.</typeparam>
public abstract class Extension<TMessage, TValue> : Extension
    where TMessage : class, IMessage<TMessage>
{
    private protected Extension(FieldCodec codec)
        : base(TMessage.Shape, codec)
    {
    }

    /// <summary>The value where none is set.</summary>
    public abstract TValue Default { get; }

    /// <summary>What a message stores of a value; null for nothing.</summary>
    internal abstract object? Store(TValue value);
}
