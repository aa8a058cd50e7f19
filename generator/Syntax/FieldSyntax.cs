using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A field, in declaration order within its message; members of oneofs are among them.</summary>
internal sealed record FieldSyntax
{
    /// <summary>The label; none where none is written.</summary>
    public required FieldLabel Label { get; init; }

    /// <summary>The place of the label; empty where none is written.</summary>
    public required SourceSpan LabelSpan { get; init; }

    /// <summary>The type as written; for a group its name.</summary>
    public required NameSyntax Type { get; init; }

    /// <summary>The name.</summary>
    public required NameSyntax Name { get; init; }

    /// <summary>The field number.</summary>
    public required NumberSyntax Number { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>From the first byte to the last.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The oneof's index in the message; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>The key type of <c>map&lt;key, value&gt;</c>; then <see cref="Type"/> is the value type.</summary>
    public NameSyntax? MapKey { get; init; }

    /// <summary>A group's body. It is not among the message's nested messages.</summary>
    public MessageSyntax? Group { get; init; }
}
