using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>A rule that a document violates.</summary>
internal sealed record RuleViolation
{
    /// <summary>The field in proto names, for example <c>layers[3].name</c>; empty for the message as a whole.</summary>
    public required string FieldPath { get; init; }

    /// <summary>The rule, for example <c>uint32.lte</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The message, a sentence without a final stop.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the key of the map entry violates the rule, not its value.</summary>
    public bool IsForKey { get; init; }

    /// <summary>The value, element or key that violates the rule; if nothing is set, the message in which it is missing.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where a value that must be unique first occurs; null for any other rule.</summary>
    public SourceSpan? First { get; init; }
}
