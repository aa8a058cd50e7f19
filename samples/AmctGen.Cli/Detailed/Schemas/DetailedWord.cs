namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>A word or an integer that a value can be.</summary>
/// <param name="Key">The word in the detailed configuration.</param>
/// <param name="Text">The value in text format; null if no simplified configuration can say it.</param>
internal readonly record struct DetailedWord(string Key, string? Text)
{
    public static implicit operator DetailedWord(string word) => new(word, word);
}
