using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Finds out what the messages of sections set.</summary>
static partial class MessageContents
{
    /// <summary>What a message sets; null for a value that is not a message.</summary>
    public static IMessageContents? Find(object value)
    {
        var contents = value as IMessageContents;
        FindRecord(value, ref contents);
        return contents;
    }

    // Only the runtime knows messages with generated code.
    static partial void FindRecord(object value, ref IMessageContents? contents);
}
