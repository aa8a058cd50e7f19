using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>Finds the files behind a file's imports.</summary>
internal static class ImportResolver
{
    public static ResolvedImports Resolve(FileExports file, ImportTable table, CancellationToken cancellation)
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
            else if (table.Find(import.Path) is not { } imported)
            {
                missing.Add(new MissingImport(import.Path, NearNames.Find(import.Path, table.Paths)));
            }
            else if (!importers.ContainsKey(import.Path))
            {
                importers.Add(import.Path, file.ImportPath);
                if (Visit(imported, file, table, importers, dependencies, cancellation) is { } last)
                {
                    cycles.Add(new ImportCycle(import.Path, Chain(last, file.ImportPath, importers)));
                }
            }
        }
        return new ResolvedImports(file, new([.. dependencies]), new([.. missing]), new([.. cycles]));
    }

    // Breadth first, with a queue: a chain of imports may be long. Returns the first file found that imports the root.
    private static string? Visit(
        FileExports start,
        FileExports root,
        ImportTable table,
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
                else if (!importers.ContainsKey(import.Path) && table.Find(import.Path) is { } imported)
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
