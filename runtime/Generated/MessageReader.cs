using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Reads the messages of one type. Generated code passes an instance to declare the message type of a field.</summary>
public abstract class MessageReader
{
    private protected MessageReader()
    {
    }

    /// <summary>The schema's view of the messages.</summary>
    internal abstract MessageShape Shape { get; }

    /// <summary>The reader of a generated message. It gets the message's shape on first use, so messages may refer to each other.</summary>
    /// <typeparam name="T">The message.</typeparam>
    public static MessageReader Of<T>()
        where T : class, IMessage<T> =>
        MessageReader<T>.Instance;

    /// <summary>Reads the fields up to the end of the message. Makes the reader fail on anything unexpected.</summary>
    /// <param name="reader">The reader, positioned at the first field.</param>
    internal abstract IMessage Read(ref TextFormatReader reader);

    /// <summary>Reads a message with its braces.</summary>
    /// <param name="reader">The reader, positioned before the opening brace.</param>
    internal IMessage ReadInBraces(ref TextFormatReader reader)
    {
        byte outer = reader.BeginMessage();
        IMessage message = Read(ref reader);
        reader.EndMessage(outer);
        return message;
    }

    /// <summary>A message without any field set. Call it only for a type without required fields.</summary>
    internal IMessage ReadEmpty()
    {
        var reader = new TextFormatReader(default, TextDocument.MaximumDepth);
        return Read(ref reader);
    }
}

/// <summary>Reads the messages of one type that has generated code.</summary>
internal sealed class MessageReader<T> : MessageReader
    where T : class, IMessage<T>
{
    /// <summary>The only instance.</summary>
    public static MessageReader<T> Instance { get; } = new();

    internal override MessageShape Shape => T.Shape;

    internal override IMessage Read(ref TextFormatReader reader) => T.ReadFrom(ref reader);
}
