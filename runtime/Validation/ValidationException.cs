namespace AmctGen.Validation;

/// <summary>A message breaks rules.</summary>
/// <param name="violations">The broken rules.</param>
public sealed class ValidationException(EquatableArray<Violation> violations)
    : Exception(string.Join("\n", violations.Select(static violation => violation.ToString())))
{
    /// <summary>The broken rules.</summary>
    public EquatableArray<Violation> Violations { get; } = violations;
}
