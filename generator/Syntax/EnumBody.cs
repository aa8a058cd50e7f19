using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The parts of an enum that have been read so far.</summary>
internal struct EnumBody
{
    public SyntaxList<EnumValueSyntax> Values;
    public SyntaxList<ReservedRangeSyntax> ReservedRanges;
    public SyntaxList<ReservedNameSyntax> ReservedNames;
    public SyntaxList<OptionSyntax> Options;

    public readonly EnumSyntax ToSyntax(NameSyntax name, SymbolVisibility visibility, DocComments docs, SourceSpan span) => new()
    {
        Name = name,
        Visibility = visibility,
        Values = Values.ToImmutable(),
        ReservedRanges = ReservedRanges.ToImmutable(),
        ReservedNames = ReservedNames.ToImmutable(),
        Options = Options.ToImmutable(),
        Docs = docs,
        Span = span,
    };
}
