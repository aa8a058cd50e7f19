using AmctGen.Text;

namespace AmctGen.Validation;

/// <summary>One rule that a message breaks.</summary>
/// <param name="FieldPath">The field in proto names, for example <c>layers[3].name</c>; empty for the message itself.</param>
/// <param name="RuleId">The rule, as <c>required</c>.</param>
/// <param name="Message">What is wrong, in a sentence without a final stop.</param>
public sealed record Violation(string FieldPath, string RuleId, string Message)
{
    /// <summary>Whether the key of the map entry violates the rule, not its value.</summary>
    public bool IsForKey { get; init; }

    /// <summary><c>path: message [rule]</c>.</summary>
    public override string ToString()
    {
        string text = $"{Shown.Sentence(Message)} [{Shown.Text(RuleId)}]";
        return FieldPath.Length == 0 ? text : $"{Shown.Path(FieldPath)}: {text}";
    }
}
