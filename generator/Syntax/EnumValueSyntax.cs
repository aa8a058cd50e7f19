using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record EnumValueSyntax
{
    public required NameSyntax Name { get; init; }

    public required NumberSyntax Number { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>The span of the whole declaration.</summary>
    public required SourceSpan Span { get; init; }
}
