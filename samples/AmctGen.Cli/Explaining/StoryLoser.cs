namespace AmctGen.Cli.Explaining;

/// <summary>What a configuration sets as well, and why it does not count for a layer.</summary>
/// <param name="Place">The place.</param>
/// <param name="Value">The value in one line; null if the place does not have one.</param>
/// <param name="Reason">Why it does not count, without a final stop.</param>
internal sealed record StoryLoser(StoryPlace Place, string? Value, string Reason);
