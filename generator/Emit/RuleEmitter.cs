using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the rules of a value: one statement each, which reports where the rule is broken.</summary>
internal sealed class RuleEmitter(SourceWriter writer, PatternList patterns)
{
    private const string Math = "global::AmctGen.Generated.CelMath";

    private readonly CelEmitter _expressions = new(patterns);

    /// <summary>Emits rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="kind">The kind of the value; null for a list or map.</param>
    /// <param name="field">The field in violations, as a C# expression.</param>
    /// <param name="value">The value, as a C# expression.</param>
    public void Emit(EquatableArray<RuleModel> rules, FieldKind? kind, string field, string value)
    {
        foreach (RuleModel rule in rules)
        {
            string id = CSharpText.Quote(rule.Id);
            string message = CSharpText.Quote(rule.Message);
            if (rule.Expression is { } expression)
            {
                writer.WriteLine($"context.Check({field}, {id}, {message}, {_expressions.Emit(expression, value)});");
                continue;
            }
            if (rule.Kind == RuleKind.Pattern && kind == FieldKind.Bytes)
            {
                writer.WriteLine($"context.Check({field}, {id}, {message}, {Math}.Matches({patterns.Add(CSharpLiterals.Of(rule.Operands[0]))}, {value}));");
                continue;
            }
            string subject = kind == FieldKind.Enum ? "(int)" + value : value;
            string shown = rule.Kind == RuleKind.Count ? value + ".Count" : subject;
            string report = rule.Kind == RuleKind.Unique ? $"context.Report({field}, {id}, {message})" : $"context.Violate({field}, {id}, {message}, {shown})";
            writer.WriteLine($"if (!({Condition(rule, kind, subject)})) {{ {report}; }}");
        }
    }

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
        return rule.Kind switch
        {
            RuleKind.Const => Equal(isBytes, value, first),
            RuleKind.Less => $"{value} < {first}",
            RuleKind.AtMost => $"{value} <= {first}",
            RuleKind.Greater => $"{value} > {first}",
            RuleKind.AtLeast => $"{value} >= {first}",
            RuleKind.In => string.Join(" || ", rule.Operands.Select(operand => Equal(isBytes, value, CSharpLiterals.Operand(operand)))),
            RuleKind.NotIn => "!(" + string.Join(" || ", rule.Operands.Select(operand => Equal(isBytes, value, CSharpLiterals.Operand(operand)))) + ")",
            RuleKind.Both => $"{Condition(rule.Parts[0], kind, value)} && {Condition(rule.Parts[1], kind, value)}",
            RuleKind.Either => $"{Condition(rule.Parts[0], kind, value)} || {Condition(rule.Parts[1], kind, value)}",
            RuleKind.Finite => kind == FieldKind.Float ? $"float.IsFinite({value})" : $"double.IsFinite({value})",
            RuleKind.Length => Condition(rule.Parts[0], null, isBytes ? $"(ulong){value}.Length" : $"(ulong){Math}.Size({value})"),
            RuleKind.ByteLength => Condition(rule.Parts[0], null, $"(ulong)global::System.Text.Encoding.UTF8.GetByteCount({value})"),
            RuleKind.Count => Condition(rule.Parts[0], null, $"(ulong){value}.Count"),
            RuleKind.Pattern => $"{patterns.Add(first)}.IsMatch({value})",
            RuleKind.Prefix => isBytes ? $"global::System.MemoryExtensions.StartsWith({value}.Span, {first})" : $"{value}.StartsWith({first}, global::System.StringComparison.Ordinal)",
            RuleKind.Suffix => isBytes ? $"global::System.MemoryExtensions.EndsWith({value}.Span, {first})" : $"{value}.EndsWith({first}, global::System.StringComparison.Ordinal)",
            RuleKind.Contains => isBytes ? $"global::System.MemoryExtensions.IndexOf({value}.Span, {first}) >= 0" : $"{value}.Contains({first}, global::System.StringComparison.Ordinal)",
            RuleKind.NotContains => $"!{value}.Contains({first}, global::System.StringComparison.Ordinal)",
            _ => $"{Math}.IsUnique({value})",
        };
    }

    private static string Equal(bool isBytes, string value, string operand) =>
        isBytes ? $"global::System.MemoryExtensions.SequenceEqual({value}.Span, {operand})" : $"{value} == {operand}";
}
