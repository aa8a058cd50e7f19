using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Both ends are included.</summary>
internal sealed record ExtensionRangeSyntax(NumberSyntax First, NumberSyntax Last, ImmutableArray<OptionSyntax> Options, SourceSpan Span);
