using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Finds the rules of a field that a value violates which is known without a document, such as a constant in C#.</summary>
/// <remarks>
/// Safe for many threads. Values have the types of <see cref="ItemValue.Value"/>. Violations name the field alone, because the path from
/// the root is not known.
/// </remarks>
internal sealed class ConstantRules
{
    private readonly RuleContext _context = new(new RulePatterns(), null, null);

    /// <summary>The rules that the value of a singular field violates.</summary>
    public List<RuleViolation> Check(FieldModel field, object value)
    {
        // A zero without presence is the same as no value.
        bool isUnset = field.Cardinality == FieldCardinality.Implicit && ValueRules.IsZero(value);
        return field.Rules is { Ignore: not RuleIgnore.Always } rules
            && !(isUnset && (rules.IsRequired || rules.Ignore == RuleIgnore.Zero))
                ? Check(rules, field.Kind, value, field.ProtoName)
                : [];
    }

    /// <summary>The rules that an element of a list, or a value of a map, violates.</summary>
    public List<RuleViolation> CheckElement(FieldModel field, object value) =>
        field.Rules is { Ignore: not RuleIgnore.Always, Items: { } rules } ? CheckElement(rules, field.Kind, value, field.ProtoName) : [];

    /// <summary>The rules that a key of a map violates.</summary>
    public List<RuleViolation> CheckKey(FieldModel field, object key) =>
        field.Rules is { Ignore: not RuleIgnore.Always, Keys: { } rules }
            ? CheckElement(rules, field.MapKey ?? FieldKind.String, key, field.ProtoName)
            : [];

    /// <summary>The rules that a list or a map with a number of elements violates.</summary>
    public List<RuleViolation> CheckCount(FieldModel field, int count)
    {
        var found = new ViolationCollector();
        if (field.Rules is { Ignore: not RuleIgnore.Always } rules)
        {
            var values = new ValueRules(_context, found, field.ProtoName, default);
            foreach (RuleModel rule in rules.Rules)
            {
                if (rule.Kind == RuleKind.Count)
                {
                    values.Check(rule, null, new object[count], []);
                }
            }
        }
        return found.ToList();
    }

    /// <summary>The rule that no element of a list occurs twice, as the violation of it; null if the field has no such rule.</summary>
    public static RuleViolation? FindUnique(FieldModel field)
    {
        if (field.Rules is { Ignore: not RuleIgnore.Always } rules)
        {
            foreach (RuleModel rule in rules.Rules)
            {
                if (rule.Kind == RuleKind.Unique || IsUnique(rule.Expression))
                {
                    return new RuleViolation
                    {
                        FieldPath = field.ProtoName,
                        RuleId = rule.Id,
                        Message = rule.Message,
                        Span = default,
                    };
                }
            }
        }
        return null;
    }

    // this.unique()
    private static bool IsUnique(CelModel? expression) =>
        expression is CelCall { Function: "unique" } call && call.Arguments.Count == 1 && call.Arguments[0] is CelVariable { Name: "this" };

    private List<RuleViolation> CheckElement(FieldRulesModel rules, FieldKind kind, object value, string path) =>
        rules.Ignore == RuleIgnore.Always || (rules.Ignore == RuleIgnore.Zero && ValueRules.IsZero(value))
            ? []
            : Check(rules, kind, value, path);

    private List<RuleViolation> Check(FieldRulesModel rules, FieldKind kind, object value, string path)
    {
        var found = new ViolationCollector();
        var values = new ValueRules(_context, found, path, default);
        foreach (RuleModel rule in rules.Rules)
        {
            values.Check(rule, kind, value, []);
        }
        return found.ToList();
    }
}
