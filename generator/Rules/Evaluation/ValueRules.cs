using System.Globalization;
using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Checks one value against its rules.</summary>
/// <param name="context">What the rules are evaluated with.</param>
/// <param name="found">The collector that the violations are added to.</param>
/// <param name="path">The value's field path.</param>
/// <param name="span">The location of the value.</param>
/// <param name="isForKey">Whether the value is the key of a map's entry.</param>
internal sealed class ValueRules(RuleContext context, ViolationCollector found, string path, SourceSpan span, bool isForKey = false)
{
    private const int LongestShown = 60;

    /// <summary>Adds a violation if the value violates the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of the value; null for a list or map.</param>
    /// <param name="value">The value.</param>
    /// <param name="items">The elements of a list, for the location of a duplicate.</param>
    public void Check(RuleModel rule, FieldKind? kind, object value, IReadOnlyList<ItemValue> items)
    {
        if (rule.Subject != RuleSubject.Value)
        {
            value = RuleSubjects.Of(rule.Subject, (MessageValue)value);
            kind = rule.SubjectKind;
        }
        if (rule.Expression is { } expression)
        {
            if (expression is not CelDynamic dynamic)
            {
                CheckResult(rule, new CelEvaluator(context.Patterns).Evaluate(expression, value));
            }
            else if (context.Suffices(dynamic))
            {
                CheckResult(rule, new CelTermEvaluator(context).Evaluate(dynamic, value));
            }
        }
        else if (rule.Kind == RuleKind.Pattern && kind == FieldKind.Bytes)
        {
            object text = CelOperators.ToText(value);
            CheckResult(rule, text is string decoded ? context.Patterns.IsMatch(rule.Operands[0].Text, decoded) : CelFailure.Instance);
        }
        else if (rule.Kind == RuleKind.Unique)
        {
            int second = CelOperators.FirstDuplicate((IReadOnlyList<object>)value);
            if (second >= 0)
            {
                int first = 0;
                while (!items[first].Value.Equals(items[second].Value))
                {
                    first++;
                }
                found.Add(Violation(rule, rule.Message) with { Span = items[second].Span, First = items[first].Span });
            }
        }
        else if (rule.Kind == RuleKind.NotEmpty || value is EquatableArray<string>)
        {
            if (rule.Kind == RuleKind.NotEmpty ? IsZero(value) : !HasPaths(rule, (EquatableArray<string>)value))
            {
                found.Add(Violation(rule, rule.Message));
            }
        }
        else if (!Holds(rule, kind, value))
        {
            object shown = rule.Kind == RuleKind.Count ? Count(value) : value;
            found.Add(Violation(rule, $"{rule.Message}; it is {Show(rule.Subject, shown, kind ?? FieldKind.Int64)}"));
        }
    }

    /// <summary>Whether a value is the zero of its type: 0, false, empty.</summary>
    public static bool IsZero(object value) => value switch
    {
        bool flag => !flag,
        long number => number == 0,
        ulong number => number == 0,
        double number => number == 0,
        string text => text.Length == 0,
        EquatableArray<byte> bytes => bytes.IsEmpty,
        _ => false,
    };

    /// <summary>The text of a value in violations.</summary>
    public static string Show(object value, FieldKind kind) => value switch
    {
        string text => $"'{Shown.Text(text, LongestShown)}'",
        EquatableArray<byte> bytes => Literals.Quote(bytes.AsSpan()),
        bool flag => flag ? "true" : "false",
        double number => kind == FieldKind.Float ? FloatText.Of((float)number) : FloatText.Of(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Show(RuleSubject subject, object value, FieldKind kind) => (subject, value) switch
    {
        (RuleSubject.Duration, decimal nanoseconds) => Moments.DurationText(nanoseconds),
        (RuleSubject.Timestamp, decimal nanoseconds) => Moments.TimestampText(nanoseconds),
        _ => Show(value, kind),
    };

    private void CheckResult(RuleModel rule, object? result)
    {
        if (result is string problem)
        {
            if (problem.Length > 0)
            {
                found.Add(Violation(rule, problem));
            }
        }
        else if (result is not true)
        {
            found.Add(Violation(rule,
                result is false
                ? rule.Message
                : $"the rule cannot be evaluated: an index, a conversion or a computation in it fails ({rule.Message})"));
        }
    }

    private RuleViolation Violation(RuleModel rule, string message) =>
        new() { FieldPath = path, RuleId = rule.Id, Message = message, Span = span, IsForKey = isForKey };

    private bool Holds(RuleModel rule, FieldKind? kind, object value) => rule.Kind switch
    {
        RuleKind.Form => value is "" || TextForm.Matches(rule.Form, (string)value),
        RuleKind.NotAfterNow => context.Now is not { } now || (decimal)value <= now,
        RuleKind.NotBeforeNow => context.Now is not { } now || (decimal)value >= now,
        RuleKind.NearNow => context.Now is not { } now || Math.Abs((decimal)value - now) <= rule.Operands[0].Nanoseconds,
        RuleKind.Const => IsOperand(rule, value, 0),
        RuleKind.Less => Compare("<", rule, value),
        RuleKind.AtMost => Compare("<=", rule, value),
        RuleKind.Greater => Compare(">", rule, value),
        RuleKind.AtLeast => Compare(">=", rule, value),
        RuleKind.In => IsAnyOperand(rule, value),
        RuleKind.NotIn => !IsAnyOperand(rule, value),
        RuleKind.Both => Holds(rule.Parts[0], kind, value) && Holds(rule.Parts[1], kind, value),
        RuleKind.Either => Holds(rule.Parts[0], kind, value) || Holds(rule.Parts[1], kind, value),
        RuleKind.Finite => value is double number && !double.IsNaN(number) && !double.IsInfinity(number),
        RuleKind.Length => Holds(rule.Parts[0], null, value is string text ? (ulong)CelOperators.Size(text) : (ulong)Bytes(value).Length),
        RuleKind.ByteLength => Holds(rule.Parts[0], null, (ulong)Utf8.Encode((string)value).Length),
        RuleKind.Count => Holds(rule.Parts[0], null, (ulong)Count(value)),
        RuleKind.Pattern => context.Patterns.IsMatch(rule.Operands[0].Text, (string)value),
        RuleKind.Prefix => value is string text
            ? text.StartsWith(rule.Operands[0].Text, StringComparison.Ordinal)
            : Bytes(value).StartsWith(Operand(rule)),
        RuleKind.Suffix =>
            value is string text ? text.EndsWith(rule.Operands[0].Text, StringComparison.Ordinal) : Bytes(value).EndsWith(Operand(rule)),
        RuleKind.Contains => Contains(rule, value),
        RuleKind.NotContains => !Contains(rule, value),
        _ => true,
    };

    private static bool HasPaths(RuleModel rule, EquatableArray<string> paths)
    {
        string[] operands = [.. rule.Operands.Select(static operand => operand.Text)];
        return rule.Kind switch
        {
            RuleKind.Const => FieldPaths.AreEqual(paths, operands),
            RuleKind.In => FieldPaths.AreInside(paths, operands),
            _ => FieldPaths.AreOutside(paths, operands),
        };
    }

    private static bool Compare(string symbol, RuleModel rule, object value) =>
        CelOperators.Compare(symbol, value, CelEvaluator.Constant(rule.Operands[0])!);

    private static bool IsOperand(RuleModel rule, object value, int index) =>
        CelOperators.Compare("==", value, CelEvaluator.Constant(rule.Operands[index])!);

    private static bool IsAnyOperand(RuleModel rule, object value)
    {
        for (int i = 0; i < rule.Operands.Count; i++)
        {
            if (IsOperand(rule, value, i))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Contains(RuleModel rule, object value) =>
        value is string text
            ? text.IndexOf(rule.Operands[0].Text, StringComparison.Ordinal) >= 0
            : Bytes(value).IndexOf(Operand(rule)) >= 0;

    private static ReadOnlySpan<byte> Bytes(object value) => ((EquatableArray<byte>)value).AsSpan();

    private static ReadOnlySpan<byte> Operand(RuleModel rule) => rule.Operands[0].Content.AsSpan();

    private static long Count(object value) => value is FieldValue map ? map.Items.Count : ((IReadOnlyList<object>)value).Count;
}
