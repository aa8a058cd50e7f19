using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record EnumValueSyntax(NameSyntax Name, NumberSyntax Number, ImmutableArray<OptionSyntax> Options, DocComments Docs, SourceSpan Span);
