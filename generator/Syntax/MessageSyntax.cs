using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record MessageSyntax(
    NameSyntax Name,
    SymbolVisibility Visibility,
    ImmutableArray<FieldSyntax> Fields,
    ImmutableArray<OneofSyntax> Oneofs,
    ImmutableArray<MessageSyntax> Messages,
    ImmutableArray<EnumSyntax> Enums,
    ImmutableArray<ExtendSyntax> Extends,
    ImmutableArray<ExtensionRangeSyntax> ExtensionRanges,
    ImmutableArray<ReservedRangeSyntax> ReservedRanges,
    ImmutableArray<ReservedNameSyntax> ReservedNames,
    ImmutableArray<OptionSyntax> Options,
    DocComments Docs,
    SourceSpan Span)
{
    /// <summary>Whether the parser found an error inside, so that something may be missing.</summary>
    public bool HasErrors { get; init; }
}
