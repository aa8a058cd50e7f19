using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>Layers with the same answer, which is told once.</summary>
internal sealed record ReportGroup
{
    /// <summary>The layers, in the order of the network.</summary>
    public required IReadOnlyList<LayerRef> Layers { get; init; }

    /// <summary>The levels at which the answers were found.</summary>
    public required IReadOnlyCollection<StoryLevel> Levels { get; init; }

    /// <summary>The states by which the layers are filtered, for example <c>skipped</c>.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>The answer as HTML.</summary>
    public required string Body { get; init; }

    /// <summary>Whether the answer contains a table with a row for each layer.</summary>
    public bool HasTable { get; init; }

    /// <summary>The lines of the files that are mentioned but do not decide.</summary>
    public IReadOnlyCollection<(int File, int Line)> OtherLines { get; init; } = [];

    /// <summary>The lines of the files that decide, each with the number of layers; 0 for a line inside of an entry.</summary>
    public IReadOnlyDictionary<(int File, int Line), int> Lines { get; init; } = new Dictionary<(int, int), int>();
}
