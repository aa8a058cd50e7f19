using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record OneofSyntax(NameSyntax Name, ImmutableArray<OptionSyntax> Options, DocComments Docs, SourceSpan Span);
