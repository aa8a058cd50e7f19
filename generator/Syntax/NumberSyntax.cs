using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A number as written; <see cref="IsMax"/> for the word <c>max</c>. The value is saturated if it does not fit.</summary>
internal sealed record NumberSyntax(long Value, SourceSpan Span, bool IsMax = false);
