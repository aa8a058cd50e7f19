using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Both ends are included.</summary>
internal sealed record ReservedRangeSyntax(NumberSyntax First, NumberSyntax Last, SourceSpan Span);
