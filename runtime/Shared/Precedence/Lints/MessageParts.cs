using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Compares what two messages of a type set.</summary>
static class MessageParts
{
    /// <summary>The fields, or oneofs, that one message sets and the other does not.</summary>
    /// <param name="own">The message that may leave something out.</param>
    /// <param name="other">The message that is compared with.</param>
    public static string[] LeftOut(IMessageContents own, IMessageContents other)
    {
        var set = new HashSet<string>(own.SetFields, StringComparer.Ordinal);
        var parts = new List<string>();
        foreach (string name in new HashSet<string>(other.SetFields, StringComparer.Ordinal))
        {
            int oneof = other.Shape.FindField(name)?.Oneof ?? -1;
            // Another member of the oneof is an answer too.
            bool isAnswered = set.Contains(name) || (oneof >= 0 && set.Any(known => other.Shape.FindField(known)?.Oneof == oneof));
            if (!isAnswered)
            {
                parts.Add(name);
            }
        }
        return [.. parts];
    }
}
