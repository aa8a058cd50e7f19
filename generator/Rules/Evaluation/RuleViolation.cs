using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>A rule that a document breaks.</summary>
internal sealed record RuleViolation
{
    /// <summary>The field in proto names, as <c>layers[3].name</c>; empty for the message as a whole.</summary>
    public required string FieldPath { get; init; }

    /// <summary>The rule, as <c>uint32.lte</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>What is wrong, in a sentence without a final stop.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the key of the map entry violates the rule, not its value.</summary>
    public bool IsForKey { get; init; }

    /// <summary>The value, element or key that violates the rule; where nothing is set, the message that lacks it.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where a value that must be unique occurs first; null for any other rule.</summary>
    public SourceSpan? First { get; init; }
}
