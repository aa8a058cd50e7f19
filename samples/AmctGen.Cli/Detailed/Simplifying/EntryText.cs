namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>The sections of an entry, or of the global configuration. Structurally equal.</summary>
/// <param name="Sections">The sections that are set.</param>
internal readonly record struct EntryText(EquatableArray<SectionText> Sections)
{
    /// <summary>The number of characters.</summary>
    public int Length => Sections.Sum(static section => section.Path.Length + section.Content.Length + 5);

    /// <summary>The sections that a condition selects.</summary>
    public EntryText Where(Func<SectionText, bool> condition) => new([.. Sections.Where(condition)]);

    /// <summary>These sections and others.</summary>
    public EntryText With(EntryText others) => new([.. Sections, .. others.Sections]);
}
