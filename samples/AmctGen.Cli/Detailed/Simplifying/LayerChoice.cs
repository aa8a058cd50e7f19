namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>What a configuration sets for some layers: an entry, and lists that name them.</summary>
/// <param name="Entry">The entry; null for none.</param>
/// <param name="Lists">The lists, in proto names.</param>
internal readonly record struct LayerChoice(EntryText? Entry, EquatableArray<string> Lists)
{
    /// <summary>No entry and no list.</summary>
    public static LayerChoice None { get; }
}
