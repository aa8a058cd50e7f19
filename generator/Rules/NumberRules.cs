using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules of a number, of an enum's number and of a count, and finds those that cannot hold together.</summary>
internal sealed class NumberRules(RuleNode node, FieldKind kind, string name, DiagnosticBag diagnostics)
{
    private readonly List<(RuleModel Rule, Func<RuleNumber, bool> Holds, SourceSpan Span)> _rules = [];

    /// <summary>The rules, in the order of their ids in protovalidate.</summary>
    public List<RuleModel> Read()
    {
        ReadConst();
        ReadBounds();
        ReadList("in", RuleKind.In, isAllowed: true);
        ReadList("not_in", RuleKind.NotIn, isAllowed: false);
        if (node.Find("finite") is { Scalar.IsTrue: true } finite)
        {
            Add(RuleKind.Finite, "finite", "must be finite", [], static number => number.IsFinite, finite.Span);
        }
        ReportContradictions();
        return _rules.ConvertAll(static rule => rule.Rule);
    }

    /// <summary>The first rule that a number breaks; null for none.</summary>
    public RuleModel? BrokenBy(RuleNumber number) => _rules.Find(rule => !rule.Holds(number)).Rule;

    private void ReadConst()
    {
        if (Number("const") is { } only)
        {
            Add(RuleKind.Const, "const", $"must be {only.Value}", [only.Value.CSharp], number => number.Is(only.Value), only.Span);
        }
    }

    private void ReadBounds()
    {
        (RuleNumber Value, SourceSpan Span)? less = Number("lt");
        (RuleNumber Value, SourceSpan Span)? atMost = Number("lte");
        (RuleNumber Value, SourceSpan Span)? greater = Number("gt");
        (RuleNumber Value, SourceSpan Span)? atLeast = Number("gte");
        string upperName = less is null ? "lte" : "lt";
        string lowerName = greater is null ? "gte" : "gt";
        if ((less ?? atMost) is { } upper && (greater ?? atLeast) is { } lower)
        {
            ReadRange(lower.Value, lowerName, upper.Value, upperName, lower.Span);
        }
        else if (less is { } below)
        {
            Add(RuleKind.Less, "lt", $"must be less than {below.Value}", [below.Value.CSharp], number => number < below.Value, below.Span);
        }
        else if (atMost is { } most)
        {
            Add(RuleKind.AtMost, "lte", $"must be at most {most.Value}", [most.Value.CSharp], number => number <= most.Value, most.Span);
        }
        else if (greater is { } above)
        {
            Add(RuleKind.Greater, "gt", $"must be greater than {above.Value}", [above.Value.CSharp], number => number > above.Value, above.Span);
        }
        else if (atLeast is { } least)
        {
            Add(RuleKind.AtLeast, "gte", $"must be at least {least.Value}", [least.Value.CSharp], number => number >= least.Value, least.Span);
        }
    }

    // An upper bound below the lower one refuses what lies between.
    private void ReadRange(RuleNumber lower, string lowerName, RuleNumber upper, string upperName, SourceSpan span)
    {
        bool isExclusive = upper < lower;
        bool includesLower = lowerName == "gte";
        bool includesUpper = upperName == "lte";
        bool Above(RuleNumber number) => includesLower ? number >= lower : number > lower;
        bool Below(RuleNumber number) => includesUpper ? number <= upper : number < upper;
        string above = (includesLower ? "at least " : "greater than ") + lower;
        string below = (includesUpper ? "at most " : "less than ") + upper;
        if (!isExclusive && lower.Is(upper) && !(includesLower && includesUpper))
        {
            diagnostics.Report(RuleDiagnostics.Contradiction, span, $"no value is {above} and {below}");
        }
        RuleModel first = new(includesLower ? RuleKind.AtLeast : RuleKind.Greater, "", "", Operands(lower.CSharp));
        RuleModel second = new(includesUpper ? RuleKind.AtMost : RuleKind.Less, "", "", Operands(upper.CSharp));
        string id = lowerName + "_" + upperName + (isExclusive ? "_exclusive" : "");
        var rule = new RuleModel(
            isExclusive ? RuleKind.Either : RuleKind.Both, name + "." + id, $"must be {above} {(isExclusive ? "or" : "and")} {below}",
            Parts: new EquatableArray<RuleModel>([first, second]));
        _rules.Add((rule, number => isExclusive ? Above(number) || Below(number) : Above(number) && Below(number), span));
    }

    private void ReadList(string field, RuleKind ruleKind, bool isAllowed)
    {
        List<RuleEntry> entries = [.. node.All(field)];
        if (entries.Count == 0)
        {
            return;
        }
        RuleNumber[] values = [.. entries.Select(entry => RuleNumber.Of(entry.Scalar!, kind))];
        string list = string.Join(", ", values.Select(static value => value.ToString()));
        Add(
            ruleKind, field, (isAllowed ? "must be one of " : "must be none of ") + list, [.. values.Select(static value => value.CSharp)],
            number => Array.Exists(values, value => value.Is(number)) == isAllowed, entries[0].Span);
    }

    // Where the values are listed, one of them must satisfy the other rules.
    private void ReportContradictions()
    {
        RuleNumber[] candidates = node.Find("const") is { Scalar: { } only }
            ? [RuleNumber.Of(only, kind)]
            : [.. node.All("in").Select(entry => RuleNumber.Of(entry.Scalar!, kind))];
        if (candidates.Length == 0 || candidates.Any(candidate => BrokenBy(candidate) is null))
        {
            return;
        }
        (RuleModel Rule, Func<RuleNumber, bool> Holds, SourceSpan Span) broken = _rules.Find(rule => !rule.Holds(candidates[0]));
        string which = candidates.Length == 1 ? candidates[0].ToString() : "each of the listed values";
        diagnostics.Report(RuleDiagnostics.Contradiction, broken.Span, $"{which} breaks the rule that the value {broken.Rule.Message}");
    }

    private (RuleNumber Value, SourceSpan Span)? Number(string field) =>
        node.Find(field) is { Scalar: { } scalar } entry ? (RuleNumber.Of(scalar, kind), entry.Span) : null;

    private void Add(RuleKind ruleKind, string field, string message, string[] operands, Func<RuleNumber, bool> holds, SourceSpan span) =>
        _rules.Add((new RuleModel(ruleKind, name + "." + field, message, new EquatableArray<string>(operands)), holds, span));

    private static EquatableArray<string> Operands(string operand) => new([operand]);
}
