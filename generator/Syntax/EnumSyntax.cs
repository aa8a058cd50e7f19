using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record EnumSyntax
{
    /// <summary>The name.</summary>
    public required NameSyntax Name { get; init; }

    /// <summary>The visibility as written.</summary>
    public required SymbolVisibility Visibility { get; init; }

    /// <summary>The values in declaration order, aliases among them.</summary>
    public required ImmutableArray<EnumValueSyntax> Values { get; init; }

    /// <summary>The reserved numbers.</summary>
    public required ImmutableArray<ReservedRangeSyntax> ReservedRanges { get; init; }

    /// <summary>The reserved names.</summary>
    public required ImmutableArray<ReservedNameSyntax> ReservedNames { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The comments before and after it.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>From the first byte to the last.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether the parser found an error inside, so that something may be missing.</summary>
    public bool HasErrors { get; init; }
}
