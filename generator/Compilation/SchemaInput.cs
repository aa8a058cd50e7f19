namespace AmctGen.Generator.Compilation;

/// <summary>The files that a compilation starts from, and how it finds their imports.</summary>
internal sealed record SchemaInput
{
    /// <summary>The import paths of the files to compile.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>
    /// Reads the file under an import path; null if there is none. Called from several threads, once or, after errors, twice for a path.
    /// </summary>
    public required Func<string, SchemaSource?> Read { get; init; }

    /// <summary>The folders that imports start from, as the user wrote them; named if an import is not found.</summary>
    public EquatableArray<string> Roots { get; init; }

    /// <summary>
    /// Whether syntax and models stay in memory, for <see cref="SchemaCompilation.Emit"/> and for the evaluation of rules.
    /// </summary>
    public bool KeepsModels { get; init; } = true;

    /// <summary>Whether the models contain the documentation.</summary>
    public bool KeepsDocs { get; init; }
}
