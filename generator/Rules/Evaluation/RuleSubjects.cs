using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Finds the parts of values that rules are about.</summary>
internal static class RuleSubjects
{
    public static object Of(RuleSubject subject, MessageValue message) => subject switch
    {
        RuleSubject.Wrapped => Scalar(message, "value"),
        RuleSubject.Duration or RuleSubject.Timestamp => Moments.Of((long)Scalar(message, "seconds"), (int)(long)Scalar(message, "nanos")),
        RuleSubject.TypeUrl => TypeUrl(message),
        RuleSubject.Paths => Paths(message),
        _ => message,
    };

    private static object Scalar(MessageValue message, string field) =>
        message.Find(field)?.Items[0].Value ?? ScalarReader.Zero(message.Shape.FindField(field)!);

    // The name of the message in an Any, if it is written out, is its type URL in brackets.
    private static string TypeUrl(MessageValue any)
    {
        string? expanded = any.Fields.Select(static field => field.Shape.Name)
            .FirstOrDefault(static name => name.StartsWith("[", StringComparison.Ordinal));
        return expanded is null ? (string)Scalar(any, "type_url") : expanded.Substring(1, expanded.Length - 2);
    }

    private static EquatableArray<string> Paths(MessageValue mask) => mask.Find("paths") is { } paths
        ? new EquatableArray<string>([.. paths.Items.Select(static item => (string)item.Value)])
        : default;
}
