using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>Reads the messages of one type, by generated code or by a shape.</summary>
internal abstract class MessageReader
{
    /// <summary>The schema's view of the messages.</summary>
    public abstract MessageShape Shape { get; }

    /// <summary>Reads the fields up to the end of the message. Bails out of the reader on anything unexpected.</summary>
    /// <param name="reader">The reader, positioned at the first field.</param>
    public abstract IMessage Read(ref TextFormatReader reader);

    /// <summary>Reads a message with its braces.</summary>
    /// <param name="reader">The reader, positioned before the opening brace.</param>
    public IMessage ReadInBraces(ref TextFormatReader reader)
    {
        byte outer = reader.BeginMessage();
        IMessage message = Read(ref reader);
        reader.EndMessage(outer);
        return message;
    }

    /// <summary>The message that has no field set. The type has no required fields.</summary>
    public IMessage ReadEmpty()
    {
        var reader = new TextFormatReader(default, TextDocument.MaximumDepth);
        return Read(ref reader);
    }
}

/// <summary>Reads the messages of one type by generated code.</summary>
internal sealed class MessageReader<T> : MessageReader
    where T : class, IMessage<T>
{
    private MessageReader()
    {
    }

    /// <summary>The only one.</summary>
    public static MessageReader<T> Instance { get; } = new();

    public override MessageShape Shape => T.Shape;

    public override IMessage Read(ref TextFormatReader reader) => T.ReadFrom(ref reader);
}
