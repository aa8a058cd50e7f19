using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A range of extension or reserved numbers, both ends included.</summary>
internal sealed record ReservedRangeSyntax(NumberSyntax First, NumberSyntax Last, SourceSpan Span);
