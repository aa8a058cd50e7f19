using AmctGen.Text;

namespace AmctGen.Validation;

/// <summary>One rule that a message violates.</summary>
/// <param name="FieldPath">The field in proto names, for example <c>layers[3].name</c>; empty for the message itself.</param>
/// <param name="RuleId">The id of the rule, for example <c>required</c>.</param>
/// <param name="Message">The message, a sentence without a final stop.</param>
public sealed record Violation(string FieldPath, string RuleId, string Message)
{
    /// <summary>Whether the key of the map entry violates the rule, not its value.</summary>
    public bool IsForKey { get; init; }

    /// <summary>The violation as <c>path: message [rule]</c>.</summary>
    public override string ToString() => ViolationText.Of(FieldPath, RuleId, Message);
}
