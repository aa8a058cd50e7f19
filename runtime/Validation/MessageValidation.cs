namespace AmctGen.Validation;

/// <summary>Validation with settings.</summary>
public static class MessageValidation
{
    /// <summary>Finds violations in a message and in the messages inside it, with a clock for rules about the current time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="clock">The clock, which is read at most once. Without one, <c>Validate()</c> reads the clock of the system.</param>
    public static ValidationResult Validate(this IMessage message, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(clock);
        return ValidationContext.Run(message, clock);
    }
}
