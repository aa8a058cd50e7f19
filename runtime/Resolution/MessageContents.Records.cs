using AmctGen.Text;

namespace AmctGen.Resolution;

internal static partial class MessageContents
{
    static partial void FindRecord(object value, ref IMessageContents? contents)
    {
        if (value is IMessage message)
        {
            contents = new RecordContents(message);
        }
    }
}
