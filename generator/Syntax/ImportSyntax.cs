using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record ImportSyntax(ImportKind Kind, NameSyntax Path, SourceSpan Span);
