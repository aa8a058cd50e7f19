using System.ComponentModel;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>An extension: a field that a file adds to an existing message.</summary>
/// <remarks>Generated code declares an instance for each extension, in a class whose name ends in <c>Extensions</c>.</remarks>
public abstract class Extension
{
    private protected Extension(MessageShape extendee, FieldCodec codec)
    {
        Extendee = extendee;
        Codec = codec;
    }

    /// <summary>The full name in the schema, for example <c>shop.priority</c>.</summary>
    public string FullName => Shape.Name[1..^1];

    /// <summary>The field number.</summary>
    public int Number => Shape.Number;

    /// <summary>The schema's view of the extended message.</summary>
    public MessageShape Extendee { get; }

    /// <summary>The schema's view of the field.</summary>
    internal FieldShape Shape => Codec.Shape;

    /// <summary>The codec of the values.</summary>
    internal FieldCodec Codec { get; }

    /// <summary>Declares an extension of scalar or enum type.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="shape">The field.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <param name="defaultValue">The value if the extension is not set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, TValue> Scalar<TMessage, TValue>(FieldShape shape, ValueCodec<TValue> codec, TValue defaultValue)
        where TMessage : class, IMessage<TMessage>
        where TValue : notnull =>
        new SingularExtension<TMessage, TValue, TValue>(shape, codec, defaultValue);

    /// <summary>Declares an extension of message or group type.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="shape">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, TValue?> Message<TMessage, TValue>(FieldShape shape)
        where TMessage : class, IMessage<TMessage>
        where TValue : class, IMessage<TValue> =>
        new SingularExtension<TMessage, TValue?, TValue>(shape, ValueCodec.Message<TValue>(), null);

    /// <summary>Declares a repeated extension.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="shape">The field.</param>
    /// <param name="codec">The codec of the elements.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Extension<TMessage, EquatableArray<TElement>> Repeated<TMessage, TElement>(FieldShape shape, ValueCodec<TElement> codec)
        where TMessage : class, IMessage<TMessage>
        where TElement : notnull =>
        new RepeatedExtension<TMessage, TElement>(shape, codec);
}

/// <summary>An extension whose value has a known C# type.</summary>
/// <typeparam name="TMessage">The extended message.</typeparam>
/// <typeparam name="TValue">The type of the value: an array for a repeated extension, nullable for a message.</typeparam>
public abstract class Extension<TMessage, TValue> : Extension
    where TMessage : class, IMessage<TMessage>
{
    private protected Extension(FieldCodec codec)
        : base(TMessage.Shape, codec)
    {
    }

    /// <summary>The value if the extension is not set.</summary>
    public abstract TValue Default { get; }

    /// <summary>The value as a message stores it; null if nothing is stored.</summary>
    internal abstract object? Store(TValue value);
}
