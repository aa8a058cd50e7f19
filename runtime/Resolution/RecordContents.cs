using System.Text;
using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>What a message sets, found out from its text.</summary>
internal sealed class RecordContents(IMessage message) : IMessageContents
{
    public MessageShape Shape => message.MessageShape;

    public bool IsEmpty => TextFormat.ToText(message, null).Length == 0;

    public IEnumerable<string> SetFields =>
        TextDocument.Parse(Encoding.UTF8.GetBytes(TextFormat.ToText(
            message, TextWriterOptions.SingleLine))).Root.Fields.Select(static written => written.NameText);
}
