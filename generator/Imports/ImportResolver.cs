using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Imports;

/// <summary>Resolves the imports of a file.</summary>
internal static class ImportResolver
{
    // A suggestion needs a search through all paths.
    private const int MostHints = 100;

    public static ResolvedImports Resolve(FileExports file, ImportTable table, CancellationToken cancellation) =>
        Resolve(file, table.Find, path => NearPaths.Find(path, file.ImportPath, table.OwnPaths, table.Paths), table.Roots,
            cancellation) with
        {
            Ambiguous = new([.. file.Imports.Select(import => Ambiguous(import.Path, table)).OfType<AmbiguousImport>()]),
            Conflicts = table.ConflictsOf(file),
            DuplicatedIn = new([.. table.AssembliesWith(file.ImportPath)]),
        };

    /// <summary>Resolves the imports of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="find">Finds the file under an import path; null if there is none.</param>
    /// <param name="near">Finds suggestions for an import that is not found.</param>
    /// <param name="roots">The folders in which imports are looked up, as the user wrote them; empty for the project's folder.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static ResolvedImports Resolve(
        FileExports file, Func<string, FileExports?> find, Func<string, MissingImport> near, EquatableArray<string> roots,
            CancellationToken cancellation)
    {
        var dependencies = new List<FileExports>();
        var missing = new List<MissingImport>();
        var cycles = new List<ImportCycle>();
        var importers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ImportExport import in file.Imports)
        {
            if (import.Path == file.ImportPath)
            {
                cycles.Add(new ImportCycle(import.Path, file.ImportPath + " -> " + file.ImportPath));
            }
            else if (find(import.Path) is not { } imported)
            {
                missing.Add(missing.Count < MostHints ? near(import.Path) : new MissingImport(import.Path, default, IsBelow: false));
            }
            else if (!importers.ContainsKey(import.Path))
            {
                importers.Add(import.Path, file.ImportPath);
                if (Visit(imported, file, find, importers, dependencies, cancellation) is { } last)
                {
                    cycles.Add(new ImportCycle(import.Path, Chain(last, file.ImportPath, importers)));
                }
            }
        }
        return new ResolvedImports(
            file, new([.. dependencies]), new([.. missing]), new([.. cycles])) { Roots = missing.Count == 0 ? default : roots };
    }

    private static AmbiguousImport? Ambiguous(string path, ImportTable table) =>
        !table.IsOwn(path) && table.AssembliesWith(path).Skip(1).Any()
            ? new AmbiguousImport(path, string.Join(" and ", table.AssembliesWith(path)))
            : null;

    // Breadth first, with a queue: a chain of imports may be long. Returns the first file found that imports the root.
    private static string? Visit(
        FileExports start,
        FileExports root,
        Func<string, FileExports?> find,
        Dictionary<string, string> importers,
        List<FileExports> dependencies,
        CancellationToken cancellation)
    {
        string? last = null;
        var waiting = new Queue<FileExports>();
        waiting.Enqueue(start);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            FileExports file = waiting.Dequeue();
            dependencies.Add(file);
            foreach (ImportExport import in file.Imports)
            {
                if (import.Path == root.ImportPath)
                {
                    last ??= file.ImportPath;
                }
                else if (!importers.ContainsKey(import.Path) && find(import.Path) is { } imported)
                {
                    importers.Add(import.Path, file.ImportPath);
                    waiting.Enqueue(imported);
                }
            }
        }
        return last;
    }

    private static string Chain(string last, string root, Dictionary<string, string> importers)
    {
        string chain = root;
        for (string path = last; path != root; path = importers[path])
        {
            chain = path + " -> " + chain;
        }
        return root + " -> " + chain;
    }
}
