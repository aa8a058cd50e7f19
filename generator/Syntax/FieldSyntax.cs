using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A field, in declaration order within its message; members of a oneof stand among the others.</summary>
internal sealed record FieldSyntax(
    FieldLabel Label,
    SourceSpan LabelSpan,
    NameSyntax Type,
    NameSyntax Name,
    NumberSyntax Number,
    ImmutableArray<OptionSyntax> Options,
    DocComments Docs,
    SourceSpan Span)
{
    /// <summary>The oneof's index in the message; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>The key type of <c>map&lt;key, value&gt;</c>; then <see cref="Type"/> is the value type.</summary>
    public NameSyntax? MapKey { get; init; }

    /// <summary>A group's body. It is not among the message's nested messages.</summary>
    public MessageSyntax? Group { get; init; }
}
