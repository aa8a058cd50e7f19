using System.Text;
using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Compares what two messages of a type set.</summary>
internal static class MessageParts
{
    /// <summary>The fields, or oneofs, that one message sets and the other does not.</summary>
    /// <param name="own">The message that may leave something out.</param>
    /// <param name="other">The message that is compared with.</param>
    public static string[] LeftOut(IMessage own, IMessage other)
    {
        HashSet<string> set = SetFields(own);
        var parts = new List<string>();
        foreach (string name in SetFields(other))
        {
            FieldShape? shape = other.MessageShape.FindField(name);
            // Another member of the oneof is an answer too.
            bool isAnswered = set.Contains(name) || (shape is { Oneof: >= 0 } && set.Any(known => other.MessageShape.FindField(known)?.Oneof == shape.Oneof));
            if (!isAnswered)
            {
                parts.Add(name);
            }
        }
        return [.. parts];
    }

    private static HashSet<string> SetFields(IMessage message)
    {
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(TextFormat.ToText(message, TextWriterOptions.SingleLine)));
        return new HashSet<string>(document.Root.Fields.Select(static written => written.NameText), StringComparer.Ordinal);
    }
}
