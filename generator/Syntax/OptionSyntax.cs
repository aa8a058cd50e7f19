using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary><c>option name = value;</c> or one item of <c>[name = value, ...]</c>.</summary>
internal sealed record OptionSyntax(ImmutableArray<OptionNamePartSyntax> Name, OptionValueSyntax Value, SourceSpan Span);
