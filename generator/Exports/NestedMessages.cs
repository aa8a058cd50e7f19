using System.Collections.Immutable;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>
/// The messages that a scope declares, in the order in which exports list them: declared ones, groups, groups of extensions.
/// </summary>
internal static class NestedMessages
{
    public static List<MessageSyntax> Of(ProtoFileSyntax file) => Collect(file.Messages, [], file.Extends);

    public static List<MessageSyntax> Of(MessageSyntax message) => Collect(message.Messages, message.Fields, message.Extends);

    private static List<MessageSyntax> Collect(
        ImmutableArray<MessageSyntax> declared, ImmutableArray<FieldSyntax> fields, ImmutableArray<ExtendSyntax> extends)
    {
        var messages = new List<MessageSyntax>(declared);
        AddGroups(fields, messages);
        foreach (ExtendSyntax extend in extends)
        {
            AddGroups(extend.Fields, messages);
        }
        return messages;
    }

    private static void AddGroups(ImmutableArray<FieldSyntax> fields, List<MessageSyntax> messages)
    {
        foreach (FieldSyntax field in fields)
        {
            if (field.Group is { } group)
            {
                messages.Add(group);
            }
        }
    }
}
