using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>A bound that a rule sets.</summary>
/// <param name="Name">The rule: <c>lt</c>, <c>lte</c>, <c>gt</c> or <c>gte</c>.</param>
/// <param name="Value">The bound.</param>
/// <param name="Text">The bound as text in messages.</param>
/// <param name="Span">Its location.</param>
internal sealed record Bound(string Name, RuleNumber Value, string Text, SourceSpan Span)
{
    public bool IsInclusive => Name is "lte" or "gte";

    public RuleKind Kind => Name switch
    {
        "lt" => RuleKind.Less,
        "lte" => RuleKind.AtMost,
        "gt" => RuleKind.Greater,
        _ => RuleKind.AtLeast,
    };

    public bool Holds(RuleNumber number) => Name switch
    {
        "lt" => number < Value,
        "lte" => number <= Value,
        "gt" => number > Value,
        _ => number >= Value,
    };
}
