using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A range of extension or reserved numbers, both ends included.</summary>
internal sealed record ExtensionRangeSyntax(NumberSyntax First, NumberSyntax Last, ImmutableArray<OptionSyntax> Options, SourceSpan Span);
