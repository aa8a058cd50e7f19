using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

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

    /// <summary>Names that the file declares and another one too.</summary>
    public EquatableArray<CrossFileName> Conflicts { get; init; }

    /// <summary>Where imports were looked for, as the user wrote it; only where one is missing, and empty for the project's folder.</summary>
    public EquatableArray<string> Roots { get; init; }

    /// <summary>The referenced assemblies that have a file under the same import path.</summary>
    public EquatableArray<string> DuplicatedIn { get; init; }

    /// <summary>
    /// The same, where the dependencies had no fields, with those fields that linking may look at: of all files where the file
    /// declares extensions or says anything about precedence or rules over fields, else only of files that options are made of.
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
            dependencies[i] = ofOptions is null || ofOptions.Contains(dependency.ImportPath) ? table.Find(dependency.ImportPath) ?? dependency : dependency;
        }
        return this with { Dependencies = new EquatableArray<FileExports>(dependencies) };
    }

    // Only a feature of the resolver and a rule as an expression lead from field to field through messages of other files. A file
    // that has neither of these words has neither of these things; one that has a word elsewhere loses a little time on edits.
    private static bool FollowsFields(ReadOnlySpan<byte> text) => text.IndexOf("cel"u8) >= 0 || text.IndexOf("feature"u8) >= 0;

    // The files that declare options, and what these import: the types of options.
    private HashSet<string>? OptionFiles()
    {
        var waiting = new Queue<FileExports>();
        foreach (FileExports dependency in Dependencies)
        {
            // Those of the language are named in full where their file is imported.
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
