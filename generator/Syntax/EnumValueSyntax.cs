using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record EnumValueSyntax
{
    /// <summary>The name.</summary>
    public required NameSyntax Name { get; init; }

    /// <summary>The number.</summary>
    public required NumberSyntax Number { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>From the first byte to the last.</summary>
    public required SourceSpan Span { get; init; }
}
