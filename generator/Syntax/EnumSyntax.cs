using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record EnumSyntax
{
    public required NameSyntax Name { get; init; }

    /// <summary>The visibility as written.</summary>
    public required SymbolVisibility Visibility { get; init; }

    /// <summary>The values in declaration order, including aliases.</summary>
    public required ImmutableArray<EnumValueSyntax> Values { get; init; }

    public required ImmutableArray<ReservedRangeSyntax> ReservedRanges { get; init; }

    public required ImmutableArray<ReservedNameSyntax> ReservedNames { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>The span of the whole declaration.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether the parser found an error inside, so that declarations may be missing.</summary>
    public bool HasErrors { get; init; }
}
