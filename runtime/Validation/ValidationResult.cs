namespace AmctGen.Validation;

/// <summary>What validating a message found.</summary>
/// <param name="Violations">The broken rules, in the order of the fields; empty when all is well.</param>
public readonly record struct ValidationResult(EquatableArray<Violation> Violations)
{
    /// <summary>Whether no rule is broken.</summary>
    public bool IsValid => Violations.IsEmpty;

    /// <summary>Throws where a rule is broken.</summary>
    /// <exception cref="ValidationException">At least one rule is broken; the message lists them all.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ValidationException(Violations);
        }
    }

    /// <summary>One violation a line.</summary>
    public override string ToString() => string.Join("\n", Violations.Select(static violation => violation.ToString()));
}
