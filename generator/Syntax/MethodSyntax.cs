using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record MethodSyntax(NameSyntax Name, NameSyntax Input, NameSyntax Output, bool ClientStreams, bool ServerStreams, ImmutableArray<OptionSyntax> Options, SourceSpan Span);
