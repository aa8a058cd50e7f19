using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>One rule.</summary>
/// <param name="Kind">What it compares.</param>
/// <param name="Id">The id in violations, as <c>uint32.gte</c>.</param>
/// <param name="Message">What is wrong where it is broken, in a sentence without a final stop.</param>
/// <param name="Operands">What it compares with, as constants of the value's type; of lengths and counts, as uint64.</param>
/// <param name="Parts">The rules that it consists of.</param>
/// <param name="Expression">The expression of a <see cref="RuleKind.Cel"/> rule.</param>
internal sealed record RuleModel(
    RuleKind Kind,
    string Id,
    string Message,
    EquatableArray<ConstantModel> Operands = default,
    EquatableArray<RuleModel> Parts = default,
    CelModel? Expression = null);
