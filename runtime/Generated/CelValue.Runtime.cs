using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Values of generated messages.</content>
public readonly partial struct CelValue
{
    /// <summary>Bytes.</summary>
    public static CelValue Of(ByteString value) => OfBytes(value.Array);

    /// <summary>A list without elements.</summary>
    public static CelValue EmptyList => Of(new CelArray([]));

    /// <summary>A map without entries.</summary>
    public static CelValue EmptyMap => Of(new CelMap([]));

    /// <summary>A message, or the value that it stands for in expressions.</summary>
    /// <param name="message">The message; null if it is not set.</param>
    public static CelValue OfMessage<T>(T? message)
        where T : class, IMessage<T> => message is null ? CelMessages.Unset(T.Shape) : CelMessages.Of(message);

    /// <summary>A repeated field.</summary>
    /// <param name="list">The elements.</param>
    /// <param name="convert">Converts an element.</param>
    public static CelValue Of<T>(EquatableArray<T> list, Func<T, CelValue> convert) => Of(new CelFieldList<T>(list, convert));

    /// <summary>A map field.</summary>
    /// <param name="map">The entries.</param>
    /// <param name="convertKey">Converts a key.</param>
    /// <param name="convertValue">Converts a value.</param>
    public static CelValue Of<TKey, TValue>(
        EquatableMap<TKey, TValue> map, Func<TKey, CelValue> convertKey, Func<TValue, CelValue> convertValue)
        where TKey : notnull
    {
        var entries = new List<KeyValuePair<CelValue, CelValue>>(map.Count);
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            entries.Add(new KeyValuePair<CelValue, CelValue>(convertKey(entry.Key), convertValue(entry.Value)));
        }
        return Of(new CelMap(entries));
    }

    /// <summary>A field of a message.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="otherwise">The value if the message is not set.</param>
    /// <param name="read">Reads the field.</param>
    public CelValue Field<T>(string name, CelValue otherwise, Func<T, CelValue> read)
        where T : class, IMessage => Kind != CelValueKind.Message ? default
            : Message is T message ? read(message)
            : Message is MessageValue value && value.Find(name) is not null ? CelMessages.Field(value, name)
            : otherwise;

    /// <summary>Whether a field of a message is set.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="isSet">Whether the field of a message is set.</param>
    public CelValue Has<T>(string name, Func<T, bool> isSet)
        where T : class, IMessage => Kind != CelValueKind.Message ? default
            : Message is T message ? Of(isSet(message))
            : CelMessages.HasField(Message, name);

    /// <summary>A message that an expression writes out.</summary>
    /// <param name="names">The names of its fields.</param>
    /// <param name="values">The values of its fields.</param>
    public static CelValue Create<T>(string[] names, CelValue[] values)
        where T : class, IMessage<T> => CelMessageBuilder.Build(T.Shape, names, values);
}
