namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>A field that two messages set differently.</summary>
/// <param name="What">The field, below the messages that are compared.</param>
/// <param name="Old">The field in the old configuration.</param>
/// <param name="New">The field in the new configuration.</param>
internal sealed record FieldChange(string What, FieldSide Old, FieldSide New);

