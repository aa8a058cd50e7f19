using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

/// <summary>A file's exports together with those of everything that it imports, directly or not.</summary>
/// <remarks>
/// Immutable, structurally equal, without locations: everything that linking depends on in addition to the file's syntax.
/// </remarks>
/// <param name="File">The file's own exports.</param>
/// <param name="Dependencies">The imported files, each once, in the order in which they are found.</param>
/// <param name="Missing">Imports of the file that were not found.</param>
/// <param name="Cycles">Imports of the file that lead back to it.</param>
internal sealed record ResolvedImports(
    FileExports File,
    EquatableArray<FileExports> Dependencies,
    EquatableArray<MissingImport> Missing,
    EquatableArray<ImportCycle> Cycles)
{
    /// <summary>Imports of the file that match files in several referenced assemblies.</summary>
    public EquatableArray<AmbiguousImport> Ambiguous { get; init; }

    /// <summary>Names that the file and another file both declare.</summary>
    public EquatableArray<CrossFileName> Conflicts { get; init; }

    /// <summary>
    /// The folders in which imports were looked up, as the user wrote them; only set if one is missing, and empty for the project's folder.
    /// </summary>
    public EquatableArray<string> Roots { get; init; }

    /// <summary>The referenced assemblies that have a file under the same import path.</summary>
    public EquatableArray<string> DuplicatedIn { get; init; }

    /// <summary>
    /// If the dependencies have no fields, the same with the fields that linking may use: of all files if the file
    /// declares extensions, precedence or rules about several fields; otherwise only of files that declare options.
    /// </summary>
    /// <param name="syntax">The file.</param>
    /// <param name="table">The files with their fields.</param>
    public ResolvedImports WithFields(ProtoFileSyntax syntax, ImportTable table)
    {
        bool isAll = File.HasExtensions || FollowsFields(syntax.Text.Bytes);
        HashSet<string>? ofOptions = isAll ? null : OptionFiles();
        if (!isAll && ofOptions is null)
        {
            return this;
        }
        var dependencies = new FileExports[Dependencies.Count];
        for (int i = 0; i < dependencies.Length; i++)
        {
            FileExports dependency = Dependencies[i];
            dependencies[i] = ofOptions is null || ofOptions.Contains(dependency.ImportPath)
                ? table.Find(dependency.ImportPath) ?? dependency
                : dependency;
        }
        return this with { Dependencies = new EquatableArray<FileExports>(dependencies) };
    }

    // Only features of the resolver and rules as expressions access fields of messages of other files. A file
    // without these words has neither; a file with the words in another place only loses a little time on edits.
    private static bool FollowsFields(ReadOnlySpan<byte> text) => text.IndexOf("cel"u8) >= 0 || text.IndexOf("feature"u8) >= 0;

    // The files that declare options, and their imports: the types of options.
    private HashSet<string>? OptionFiles()
    {
        var waiting = new Queue<FileExports>();
        foreach (FileExports dependency in Dependencies)
        {
            // Options of the language can be written with their full name if their file is imported.
            if (dependency.HasExtensions || dependency.ImportPath == EmbeddedProtos.DescriptorPath)
            {
                waiting.Enqueue(dependency);
            }
        }
        if (waiting.Count == 0)
        {
            return null;
        }
        var byPath = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (FileExports dependency in Dependencies)
        {
            byPath[dependency.ImportPath] = dependency;
        }
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            FileExports file = waiting.Dequeue();
            if (found.Add(file.ImportPath))
            {
                foreach (ImportExport import in file.Imports)
                {
                    if (byPath.TryGetValue(import.Path, out FileExports? imported))
                    {
                        waiting.Enqueue(imported);
                    }
                }
            }
        }
        return found;
    }
}
