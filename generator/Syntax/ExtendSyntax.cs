using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record ExtendSyntax(NameSyntax Extendee, ImmutableArray<FieldSyntax> Fields, SourceSpan Span);
