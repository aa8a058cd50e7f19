using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>A place of a configuration that decides about a layer, or that has no effect on it.</summary>
internal sealed record StoryPlace
{
    /// <summary>The level of the place.</summary>
    public required StoryLevel Level { get; init; }

    /// <summary>The field in proto names, for example <c>layers[3].options</c>; empty for a built-in default.</summary>
    public required string Path { get; init; }

    /// <summary>The entry or list element that contains the field; null outside of a list.</summary>
    public string? Entry { get; init; }

    /// <summary>The file; null if the place is not in it.</summary>
    public string? File { get; init; }

    /// <summary>The location in the file; null if the place is not in it.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The line; 0 if the place is not in the file.</summary>
    public int Line => Location?.Line ?? 0;

    /// <summary>The place that the resolver reports.</summary>
    public static StoryPlace Of(Provenance provenance) => Of(provenance, StoryLevels.Of(provenance.Level));

    /// <summary>The place that the resolver reports, with another level.</summary>
    public static StoryPlace Of(Provenance provenance, StoryLevel level)
    {
        string path = provenance.FieldPath;
        SourceLocation? location = path.Length == 0 ? null : provenance.Location;
        return new StoryPlace
        {
            Level = level,
            Path = path,
            Entry = provenance.Entry >= 0 ? EntryOf(path) : null,
            File = location is null ? null : provenance.File,
            Location = location,
        };
    }

    /// <summary>The place in a sentence: <c>global compression (line 3)</c>.</summary>
    public override string ToString()
    {
        string path = Level switch
        {
            StoryLevel.Default => "built-in default",
            StoryLevel.Global => "global " + Path,
            _ => Path,
        };
        return Line > 0 ? FormattableString.Invariant($"{path} (line {Line})") : path;
    }

    // The path up to the end of its last index: lists of entries are not nested.
    private static string EntryOf(string path) => path[..(path.LastIndexOf(']') + 1)];
}
