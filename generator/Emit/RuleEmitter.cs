using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the rules of a value: one statement for each rule, which reports a violation.</summary>
internal sealed class RuleEmitter(SourceWriter writer, PatternList patterns)
{
    private const string Memory = "global::System.MemoryExtensions";
    private const string Ordinal = "global::System.StringComparison.Ordinal";
    private const string Math = "global::AmctGen.Generated.CelMath";

    private const string Moments = "global::AmctGen.Generated.Moments";
    private const string Forms = "global::AmctGen.Generated.TextForms";
    private const string Paths = "global::AmctGen.Generated.FieldPaths";

    private readonly CelEmitter _expressions = new(patterns);
    private readonly CelTermEmitter _terms = new(patterns);

    /// <summary>Emits rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="kind">The kind of the value; null for a list or map.</param>
    /// <param name="field">The name of the field in violations, as a C# expression.</param>
    /// <param name="value">The value, as a C# expression.</param>
    public void Emit(EquatableArray<RuleModel> rules, FieldKind? kind, string field, string value)
    {
        foreach (RuleModel rule in rules)
        {
            string id = CSharpText.Quote(rule.Id);
            string message = CSharpText.Quote(rule.Message);
            string part = Part(rule.Subject, value);
            if (rule.Expression is { } expression)
            {
                string holds = expression is CelDynamic dynamic ? _terms.Emit(dynamic, part) : _expressions.Emit(expression, part);
                writer.WriteLine($"context.Check({field}, {id}, {message}, {holds});");
                continue;
            }
            FieldKind? partKind = rule.Subject == RuleSubject.Value ? kind : rule.SubjectKind;
            if (rule.Kind == RuleKind.Pattern && partKind == FieldKind.Bytes)
            {
                string pattern = patterns.Add(CSharpLiterals.Of(rule.Operands[0]));
                writer.WriteLine($"context.Check({field}, {id}, {message}, {Math}.Matches({pattern}, {part}));");
                continue;
            }
            string subject = partKind == FieldKind.Enum ? "(int)" + part : part;
            string shown = rule.Kind == RuleKind.Count ? part + ".Count" : subject;
            string report = rule.Kind is RuleKind.Unique or RuleKind.NotEmpty || rule.Subject == RuleSubject.Paths
                ? $"context.Report({field}, {id}, {message})"
                : $"context.{Violation(rule.Subject)}({field}, {id}, {message}, {shown})";
            writer.WriteLine($"if (!({Condition(rule, partKind, subject)})) {{ {report}; }}");
        }
    }

    // The part of a value that a rule is about.
    private static string Part(RuleSubject subject, string value) => subject switch
    {
        RuleSubject.Wrapped => value + ".Value",
        RuleSubject.TypeUrl => value + ".TypeUrl",
        RuleSubject.Paths => value + ".Paths",
        RuleSubject.Duration or RuleSubject.Timestamp => $"{Moments}.Of({value}.Seconds, {value}.Nanos)",
        _ => value,
    };

    // The method of the context that reports a violation with the value.
    private static string Violation(RuleSubject subject) => subject switch
    {
        RuleSubject.Duration => "ViolateDuration",
        RuleSubject.Timestamp => "ViolateTimestamp",
        _ => "Violate",
    };

    /// <summary>A condition: the value is not the zero of its type.</summary>
    public static string IsNotZero(FieldKind? kind, string value) => kind switch
    {
        null => value + ".Count > 0",
        FieldKind.String or FieldKind.Bytes => value + ".Length > 0",
        FieldKind.Bool => value,
        FieldKind.Enum => value + " != default",
        FieldKind.Message or FieldKind.Group => "true",
        _ => value + " != 0",
    };

    private string Condition(RuleModel rule, FieldKind? kind, string value)
    {
        bool isBytes = kind == FieldKind.Bytes;
        string first = rule.Operands.IsEmpty ? "" : CSharpLiterals.Operand(rule.Operands[0]);
        if (rule.Subject == RuleSubject.Paths)
        {
            string function = rule.Kind switch { RuleKind.Const => "AreEqual", RuleKind.In => "AreInside", _ => "AreOutside" };
            return $"{Paths}.{function}({value}, [{string.Join(", ", rule.Operands.Select(CSharpLiterals.Of))}])";
        }
        return rule.Kind switch
        {
            RuleKind.Form => $"{value}.Length == 0 || {Forms}.{rule.Form}({value})",
            RuleKind.NotEmpty => $"{value}.Length > 0",
            RuleKind.NotAfterNow => $"{value} <= context.Now",
            RuleKind.NotBeforeNow => $"{value} >= context.Now",
            RuleKind.NearNow => $"{value} >= context.Now - {first} && {value} <= context.Now + {first}",
            RuleKind.Const => Equal(isBytes, value, first),
            RuleKind.Less => $"{value} < {first}",
            RuleKind.AtMost => $"{value} <= {first}",
            RuleKind.Greater => $"{value} > {first}",
            RuleKind.AtLeast => $"{value} >= {first}",
            RuleKind.In => EqualAny(isBytes, value, rule.Operands),
            RuleKind.NotIn => $"!({EqualAny(isBytes, value, rule.Operands)})",
            RuleKind.Both => $"{Condition(rule.Parts[0], kind, value)} && {Condition(rule.Parts[1], kind, value)}",
            RuleKind.Either => $"{Condition(rule.Parts[0], kind, value)} || {Condition(rule.Parts[1], kind, value)}",
            RuleKind.Finite => kind == FieldKind.Float ? $"float.IsFinite({value})" : $"double.IsFinite({value})",
            RuleKind.Length => Condition(rule.Parts[0], null, isBytes ? $"(ulong){value}.Length" : $"(ulong){Math}.Size({value})"),
            RuleKind.ByteLength => Condition(rule.Parts[0], null, $"(ulong)global::System.Text.Encoding.UTF8.GetByteCount({value})"),
            RuleKind.Count => Condition(rule.Parts[0], null, $"(ulong){value}.Count"),
            RuleKind.Pattern => $"{patterns.Add(first)}.IsMatch({value})",
            RuleKind.Prefix => isBytes ? $"{Memory}.StartsWith({value}.Span, {first})" : $"{value}.StartsWith({first}, {Ordinal})",
            RuleKind.Suffix => isBytes ? $"{Memory}.EndsWith({value}.Span, {first})" : $"{value}.EndsWith({first}, {Ordinal})",
            RuleKind.Contains => isBytes ? $"{Memory}.IndexOf({value}.Span, {first}) >= 0" : $"{value}.Contains({first}, {Ordinal})",
            RuleKind.NotContains => $"!{value}.Contains({first}, {Ordinal})",
            _ => $"{Math}.IsUnique({value})",
        };
    }

    private static string Equal(bool isBytes, string value, string operand) =>
        isBytes ? $"{Memory}.SequenceEqual({value}.Span, {operand})" : $"{value} == {operand}";

    private static string EqualAny(bool isBytes, string value, EquatableArray<ConstantModel> operands) =>
        string.Join(" || ", operands.Select(operand => Equal(isBytes, value, CSharpLiterals.Operand(operand))));
}
