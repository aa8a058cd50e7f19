using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The parts of a message that have been read so far.</summary>
internal struct MessageBody
{
    public SyntaxList<FieldSyntax> Fields;
    public SyntaxList<OneofSyntax> Oneofs;
    public SyntaxList<MessageSyntax> Messages;
    public SyntaxList<EnumSyntax> Enums;
    public SyntaxList<ExtendSyntax> Extends;
    public SyntaxList<ExtensionRangeSyntax> ExtensionRanges;
    public SyntaxList<ReservedRangeSyntax> ReservedRanges;
    public SyntaxList<ReservedNameSyntax> ReservedNames;
    public SyntaxList<OptionSyntax> Options;

    public readonly MessageSyntax ToSyntax(NameSyntax name, SymbolVisibility visibility, DocComments docs, SourceSpan span) => new()
    {
        Name = name,
        Visibility = visibility,
        Fields = Fields.ToImmutable(),
        Oneofs = Oneofs.ToImmutable(),
        Messages = Messages.ToImmutable(),
        Enums = Enums.ToImmutable(),
        Extends = Extends.ToImmutable(),
        ExtensionRanges = ExtensionRanges.ToImmutable(),
        ReservedRanges = ReservedRanges.ToImmutable(),
        ReservedNames = ReservedNames.ToImmutable(),
        Options = Options.ToImmutable(),
        Docs = docs,
        Span = span,
    };
}
