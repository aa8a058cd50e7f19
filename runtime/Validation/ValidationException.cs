namespace AmctGen.Validation;

/// <summary>The exception for a message that violates rules.</summary>
/// <param name="violations">The violations.</param>
public sealed class ValidationException(EquatableArray<Violation> violations)
    : Exception(string.Join("\n", violations.Select(static violation => violation.ToString())))
{
    /// <summary>The violations of the message.</summary>
    public EquatableArray<Violation> Violations { get; } = violations;
}
