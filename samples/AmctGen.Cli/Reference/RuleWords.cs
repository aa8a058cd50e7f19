using AmctGen.Generator.Model;

namespace AmctGen.Cli.Reference;

/// <summary>Rules in words, as Markdown for the cell of a table: what a violation says, the expression, and the id.</summary>
internal static class RuleWords
{
    /// <summary>The rules of a field, each as a sentence without a final stop.</summary>
    /// <param name="rules">The rules; null for none.</param>
    /// <param name="isMap">Whether the field is a map.</param>
    public static IEnumerable<string> Of(FieldRulesModel? rules, bool isMap) => rules is null ? [] :
    [
        .. Of(rules, ""), .. Of(rules.Keys, "each key"), .. Of(rules.Items, isMap ? "each value" : "each element"),
    ];

    /// <summary>A rule of a message.</summary>
    public static string Of(RuleModel rule) => Sentence(rule, "");

    /// <summary>A rule about fields of which at most one may be set.</summary>
    public static string Of(MessageOneofModel rule)
    {
        string names = string.Join(", ", rule.Fields.Select(Markdown.Code));
        return (rule.IsRequired ? $"exactly one of {names} must be set" : $"at most one of {names} can be set") + " (`message.oneof`)";
    }

    private static IEnumerable<string> Of(FieldRulesModel? rules, string subject)
    {
        if (rules is null)
        {
            yield break;
        }
        if (rules.IsRequired)
        {
            yield return Subject(subject, "must be set") + " (`required`)";
        }
        // The form that a text must have is a rule of its own, which says what an empty text is not.
        foreach (RuleModel rule in rules.Rules.Where(static rule => rule.Kind != RuleKind.NotEmpty))
        {
            yield return Sentence(rule, subject);
        }
        if (rules.Ignore != RuleIgnore.Unset)
        {
            yield return Subject(subject, rules.Ignore == RuleIgnore.Zero ? "is not checked if it is zero or empty" : "is not checked");
        }
    }

    private static string Sentence(RuleModel rule, string subject)
    {
        string id = Markdown.Code(rule.Id);
        if (rule.ExpressionText.Length == 0)
        {
            return $"{Subject(subject, Markdown.Cell(rule.Message))} ({id})";
        }
        string expression = Markdown.Code(rule.ExpressionText);
        string text = rule.Message == RuleModel.MessageOf(rule.ExpressionText)
            ? Subject(subject, "must satisfy " + expression)
            : $"{Subject(subject, Markdown.Cell(rule.Message))}: {expression}";
        return rule.Id == rule.ExpressionText ? text : $"{text} ({id})";
    }

    private static string Subject(string subject, string text) =>
        subject.Length == 0 ? text
        : text.StartsWith("must ", StringComparison.Ordinal) || text.StartsWith("is ", StringComparison.Ordinal) ? $"{subject} {text}"
        : $"{subject}: {text}";
}
