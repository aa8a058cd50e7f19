namespace AmctGen.Generator.Schema;

/// <summary>A file's exports together with those of everything that it imports, directly or not.</summary>
/// <remarks>Immutable, structurally equal, no locations: what linking depends on beside the file's own syntax.</remarks>
/// <param name="File">The file's own exports.</param>
/// <param name="Dependencies">The files behind its imports, each once, in the order in which they are met.</param>
/// <param name="Missing">Imports of the file that name no file.</param>
/// <param name="Cycles">Imports of the file that lead back to it.</param>
internal sealed record ResolvedImports(
    FileExports File,
    EquatableArray<FileExports> Dependencies,
    EquatableArray<MissingImport> Missing,
    EquatableArray<ImportCycle> Cycles)
{
    /// <summary>Imports of the file that several referenced assemblies answer.</summary>
    public EquatableArray<AmbiguousImport> Ambiguous { get; init; }

    /// <summary>The referenced assemblies that have a file under the same import path.</summary>
    public EquatableArray<string> Twins { get; init; }
}

/// <summary>An import that names no file.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="NearPath">The most similar path that exists; null where none is similar.</param>
internal sealed record MissingImport(string Path, string? NearPath);

/// <summary>An import that leads back to its file.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Chain">The files on the way, as <c>a.proto -> b.proto -> a.proto</c>.</param>
internal sealed record ImportCycle(string Path, string Chain);

/// <summary>An import that several referenced assemblies answer.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Assemblies">Their names, as <c>A and B</c>.</param>
internal sealed record AmbiguousImport(string Path, string Assemblies);
