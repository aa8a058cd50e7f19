using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record MessageSyntax
{
    public required NameSyntax Name { get; init; }

    /// <summary>The visibility as written.</summary>
    public required SymbolVisibility Visibility { get; init; }

    /// <summary>The fields in declaration order, including members of oneofs and groups.</summary>
    public required ImmutableArray<FieldSyntax> Fields { get; init; }

    /// <summary>The oneofs; a field refers to one by index.</summary>
    public required ImmutableArray<OneofSyntax> Oneofs { get; init; }

    public required ImmutableArray<MessageSyntax> Messages { get; init; }

    public required ImmutableArray<EnumSyntax> Enums { get; init; }

    public required ImmutableArray<ExtendSyntax> Extends { get; init; }

    /// <summary>The numbers that extensions can use.</summary>
    public required ImmutableArray<ExtensionRangeSyntax> ExtensionRanges { get; init; }

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
