using AmctGen.Text;
using AmctGen.WellKnownTypes;

namespace AmctGen.Generated;

/// <content>Generated messages.</content>
internal static partial class CelMessages
{
    /// <summary>The value of a message.</summary>
    public static CelValue Of(IMessage message) => message switch
    {
        Timestamp time => CelValue.Timestamp(Moments.Of(time.Seconds, time.Nanos)),
        Duration span => CelValue.Duration(Moments.Of(span.Seconds, span.Nanos)),
        BoolValue wrapper => CelValue.Of(wrapper.Value),
        BytesValue wrapper => CelValue.Of(wrapper.Value),
        DoubleValue wrapper => CelValue.Of(wrapper.Value),
        FloatValue wrapper => CelValue.Of(wrapper.Value),
        Int32Value wrapper => CelValue.Of(wrapper.Value),
        Int64Value wrapper => CelValue.Of(wrapper.Value),
        StringValue wrapper => CelValue.Of(wrapper.Value),
        UInt32Value wrapper => CelValue.Of(wrapper.Value),
        UInt64Value wrapper => CelValue.Of(wrapper.Value),
        Any { Message: { } inner } => Of(inner),
        Any => default,
        _ => KindOf(message.MessageShape).Length == 0 ? CelValue.OfObject(message) : Of(Read(message)),
    };

    // By way of its text, since generated code has no other access to fields by their names.
    static partial void ReadRecord(object message, ref MessageValue? value)
    {
        if (message is IMessage record)
        {
            using PooledBuffer text = PooledBuffer.Rent();
            var names = new BracketedNames();
            var writer = new TextFormatWriter(text, TextWriterOptions.SingleLine, names);
            record.WriteTo(ref writer);
            writer.Complete();
            value = DocumentReader.Read(TextDocument.Parse(text.Written.ToArray()), record.MessageShape, names.ToRegistry());
        }
    }
}
