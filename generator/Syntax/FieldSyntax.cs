using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A field, in declaration order within its message, including members of oneofs.</summary>
internal sealed record FieldSyntax
{
    /// <summary>The label, or none.</summary>
    public required FieldLabel Label { get; init; }

    /// <summary>The location of the label; empty if there is none.</summary>
    public required SourceSpan LabelSpan { get; init; }

    /// <summary>The type as written; for a group its name.</summary>
    public required NameSyntax Type { get; init; }

    public required NameSyntax Name { get; init; }

    public required NumberSyntax Number { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>The span of the whole declaration.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The oneof's index in the message; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>The key type of <c>map&lt;key, value&gt;</c>; then <see cref="Type"/> is the value type.</summary>
    public NameSyntax? MapKey { get; init; }

    /// <summary>A group's body. The message's nested messages do not include it.</summary>
    public MessageSyntax? Group { get; init; }
}
