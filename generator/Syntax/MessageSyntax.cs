using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record MessageSyntax
{
    /// <summary>The name.</summary>
    public required NameSyntax Name { get; init; }

    /// <summary>The visibility as written.</summary>
    public required SymbolVisibility Visibility { get; init; }

    /// <summary>The fields in declaration order, members of oneofs and groups among them.</summary>
    public required ImmutableArray<FieldSyntax> Fields { get; init; }

    /// <summary>The oneofs; a field refers to one by index.</summary>
    public required ImmutableArray<OneofSyntax> Oneofs { get; init; }

    /// <summary>Nested messages.</summary>
    public required ImmutableArray<MessageSyntax> Messages { get; init; }

    /// <summary>Nested enums.</summary>
    public required ImmutableArray<EnumSyntax> Enums { get; init; }

    /// <summary>Nested extend blocks.</summary>
    public required ImmutableArray<ExtendSyntax> Extends { get; init; }

    /// <summary>The numbers left to extensions.</summary>
    public required ImmutableArray<ExtensionRangeSyntax> ExtensionRanges { get; init; }

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
