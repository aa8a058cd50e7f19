using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules of a number, of an enum's number and of a count, and finds contradictions.</summary>
internal sealed class NumberRules(RuleNode node, FieldKind kind, string name, EnumExport? declared, DiagnosticBag diagnostics)
{
    private readonly RuleSubject _subject = name switch
    {
        "duration" => RuleSubject.Duration,
        "timestamp" => RuleSubject.Timestamp,
        _ => RuleSubject.Value,
    };

    private readonly List<CheckedRule> _rules = [];
    private bool _isContradiction;

    // A rule, its requirement and its location; the model is null if nothing is emitted.
    private sealed record CheckedRule(RuleModel? Model, string Message, Func<RuleNumber, bool> Holds, SourceSpan Span);

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
        ReadDefined();
        ReportOverlaps();
        ReportContradictions();
        return [.. _rules.Where(static rule => rule.Model is not null).Select(rule => rule.Model! with { Subject = _subject })];
    }

    /// <summary>The requirement and location of the first rule that a number violates; null if there is none.</summary>
    public (string Message, SourceSpan Span)? BrokenBy(RuleNumber number) =>
        _rules.Find(rule => !rule.Holds(number)) is { } broken ? (broken.Message, broken.Span) : null;

    private void ReadConst()
    {
        if (Number("const") is { } only)
        {
            Add(RuleKind.Const, "const", $"must be {only.Value}", [only.Value.Constant], number => number.Is(only.Value), only.Span);
        }
    }

    private void ReadBounds()
    {
        Bound? upper = ReadBound("lt", "lte", "less than ");
        Bound? lower = ReadBound("gt", "gte", "greater than ");
        if (upper is not null && lower is not null)
        {
            ReadRange(lower, upper);
        }
        else if ((upper ?? lower) is { } only)
        {
            ReportEmpty(new BoundedRange(lower, upper, kind), only);
            Add(only.Kind, only.Name, "must be " + only.Text, [only.Value.Constant], only.Holds, only.Span);
        }
    }

    private Bound? ReadBound(string exclusive, string inclusive, string text)
    {
        if (Number(exclusive) is { } outside)
        {
            if (node.Find(inclusive) is { } other)
            {
                Report(other.Span, $"'{exclusive}' and '{inclusive}' exclude each other: remove one of them");
            }
            return new Bound(exclusive, outside.Value, text + outside.Value, outside.Span);
        }
        return Number(inclusive) is { } inside
            ? new Bound(inclusive, inside.Value, (inclusive == "lte" ? "at most " : "at least ") + inside.Value, inside.Span)
            : null;
    }

    // An upper bound below the lower one excludes the values in between.
    private void ReadRange(Bound lower, Bound upper)
    {
        bool isExclusive = upper.Value < lower.Value;
        if (!isExclusive)
        {
            ReportEmpty(new BoundedRange(lower, upper, kind), lower);
        }
        var first = RuleModel.Part(lower.Kind, lower.Value.Constant);
        var second = RuleModel.Part(upper.Kind, upper.Value.Constant);
        string id = lower.Name + "_" + upper.Name + (isExclusive ? "_exclusive" : "");
        string message = $"must be {lower.Text} {(isExclusive ? "or" : "and")} {upper.Text}";
        var rule = new RuleModel
        {
            Kind = isExclusive ? RuleKind.Either : RuleKind.Both,
            Id = name + "." + id,
            Message = message,
            Parts = new EquatableArray<RuleModel>([first, second]),
        };
        _rules.Add(new CheckedRule(
            rule, message, number =>
                isExclusive ? lower.Holds(number) || upper.Holds(number) : lower.Holds(number) && upper.Holds(number), lower.Span));
    }

    private void ReportEmpty(BoundedRange range, Bound place)
    {
        if (range.IsEmpty)
        {
            Report(place.Span, (MessageText)("no value is " + range));
        }
    }

    private void ReadList(string field, RuleKind ruleKind, bool isAllowed)
    {
        List<RuleEntry> entries = [.. node.All(field)];
        if (entries.Count == 0)
        {
            return;
        }
        RuleNumber[] values = [.. entries.Select(entry => Of(entry))];
        string list = string.Join(", ", values.Select(static value => value.ToString()));
        HashSet<(decimal, double)> known = Keys(values);
        Add(
            ruleKind, field, (isAllowed ? "must be one of " : "must be none of ") + list,
                [.. values.Select(static value => value.Constant)],
            number => (!number.IsNaN && known.Contains(number.Key)) == isAllowed, entries[0].Span);
    }

    // A closed enum has no other values, even without a rule.
    private void ReadDefined()
    {
        RuleEntry? rule = node.IsTrue("defined_only") ? node.Find("defined_only") : null;
        if (declared is null || (rule is null && !declared.IsClosed) || node.Entries.Count == 0)
        {
            return;
        }
        var known = new HashSet<long>(declared.Values.Select(static value => (long)value.Number));
        ConstantModel[] operands = [.. declared.Values.Select(static value => ConstantModel.Int32(value.Number)).Distinct()];
        string message = "must be one of the values of " + FullNames.Last(declared.FullName);
        RuleModel? model = rule is null ? null : new RuleModel
        {
            Kind = RuleKind.In,
            Id = name + ".defined_only",
            Message = message,
            Operands = new EquatableArray<ConstantModel>(operands),
        };
        _rules.Add(new CheckedRule(model, message, number => known.Contains((long)number.Integer), rule?.Span ?? node.Entries[0].Span));
    }

    private void ReportOverlaps()
    {
        HashSet<(decimal, double)> allowed = Keys(node.All("in").Select(entry => Of(entry)));
        foreach (RuleEntry refused in node.All("not_in"))
        {
            RuleNumber value = Of(refused);
            if (!value.IsNaN && allowed.Contains(value.Key))
            {
                Report(refused.Scalar?.Span ?? refused.Span, $"{value} is in 'in' and in 'not_in'");
            }
        }
    }

    // If the values are listed, one of them must satisfy the other rules.
    private void ReportContradictions()
    {
        RuleNumber[] candidates = node.Find("const") is { } only ? [Of(only)]
            : node.All("in").Any() ? [.. node.All("in").Select(entry => Of(entry))]
            : declared is not null && _rules.Count > 0
                ? [.. declared.Values.Where(_ => declared.IsClosed || node.IsTrue("defined_only"))
                .Select(value => new RuleNumber((decimal)value.Number, kind))]
            : [];
        if (_isContradiction || candidates.Length == 0 || candidates.Any(candidate => BrokenBy(candidate) is null))
        {
            return;
        }
        (string message, SourceSpan span) = BrokenBy(candidates[0])!.Value;
        string which = candidates.Length == 1 ? candidates[0].ToString() : "each of the possible values";
        Report(span, $"{which} violates the rule that the value {message}");
    }

    private void Report(SourceSpan span, MessageText message)
    {
        _isContradiction = true;
        diagnostics.Report(RuleDiagnostics.Contradiction, span, message);
    }

    private (RuleNumber Value, SourceSpan Span)? Number(string field) =>
        node.Find(field) is { } entry ? (Of(entry), entry.Span) : null;

    private RuleNumber Of(RuleEntry entry) =>
        entry.Message is { } moment ? new RuleNumber(moment, _subject) : RuleNumber.Of(entry.Scalar!, kind);

    private void Add(
        RuleKind ruleKind, string field, string message, ConstantModel[] operands, Func<RuleNumber, bool> holds, SourceSpan span)
    {
        var rule = new RuleModel
        {
            Kind = ruleKind,
            Id = name + "." + field,
            Message = message,
            Operands = new EquatableArray<ConstantModel>(operands),
        };
        _rules.Add(new CheckedRule(rule, message, holds, span));
    }

    private static HashSet<(decimal, double)> Keys(IEnumerable<RuleNumber> numbers) => [.. numbers.Select(static number => number.Key)];
}
