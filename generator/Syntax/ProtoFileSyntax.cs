using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>One parsed .proto file. Spans are byte offsets into <see cref="Text"/>.</summary>
/// <remarks>Equal when the texts are equal, so the records below need no equality of their own.</remarks>
internal sealed record ProtoFileSyntax(
    ProtoText Text,
    ProtoSyntaxLevel Level,
    NameSyntax? LevelName,
    NameSyntax? Package,
    ImmutableArray<ImportSyntax> Imports,
    ImmutableArray<OptionSyntax> Options,
    ImmutableArray<MessageSyntax> Messages,
    ImmutableArray<EnumSyntax> Enums,
    ImmutableArray<ExtendSyntax> Extends,
    ImmutableArray<ServiceSyntax> Services)
{
    public bool Equals(ProtoFileSyntax? other) => other is not null && Text.Equals(other.Text);

    public override int GetHashCode() => Text.GetHashCode();
}
