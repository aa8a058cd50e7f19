namespace AmctGen.Validation;

/// <summary>The result of validating a message.</summary>
/// <param name="Violations">The violations, in the order of the fields; empty if the message is valid.</param>
public readonly record struct ValidationResult(EquatableArray<Violation> Violations)
{
    /// <summary>Whether the message is valid.</summary>
    public bool IsValid => Violations.IsEmpty;

    /// <summary>Throws an exception if a rule is violated.</summary>
    /// <exception cref="ValidationException">At least one rule is violated; the message lists all violations.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ValidationException(Violations);
        }
    }

    /// <summary>The violations, one per line.</summary>
    public override string ToString() => string.Join("\n", Violations.Select(static violation => violation.ToString()));
}
