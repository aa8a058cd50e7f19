using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record ServiceSyntax(
    NameSyntax Name, ImmutableArray<MethodSyntax> Methods, ImmutableArray<OptionSyntax> Options, SourceSpan Span);
