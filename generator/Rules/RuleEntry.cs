using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>A field of a message of rules, with one value.</summary>
/// <param name="Name">The field's name; an extension's in brackets.</param>
/// <param name="Span">Its location.</param>
/// <param name="Message">The value, if it is a message.</param>
/// <param name="Scalar">The value, if it is a scalar.</param>
internal sealed record RuleEntry(string Name, SourceSpan Span, RuleNode? Message, RuleScalar? Scalar);
