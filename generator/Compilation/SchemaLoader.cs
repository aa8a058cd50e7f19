using System.Collections.Concurrent;
using System.Collections.Immutable;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// Parses and links the files of a compilation and all of their imports, on all processors. The result does not depend on the order of the
/// work.
/// </summary>
internal sealed class SchemaLoader(SchemaInput input, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedSchema?>> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(input.Paths, StringComparer.Ordinal);
    private readonly List<LoadedSchema> _loaded = [];

    /// <summary>The files in the order in which they were found: those to compile, then their imports.</summary>
    public ImmutableArray<CompiledSchema> Load()
    {
        var incomplete = new ConcurrentBag<LoadedSchema>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        List<string> wave = [.. input.Paths.Where(met.Add)];
        while (wave.Count > 0)
        {
            ForAll(wave, path =>
            {
                if (Find(path) is { Exports: not null } file && !TryLink(file, isLast: false))
                {
                    incomplete.Add(file);
                }
            });
            LoadedSchema[] files = [.. wave.Select(Find).OfType<LoadedSchema>()];
            _loaded.AddRange(files);
            wave = [.. files.Where(static file => file.Exports is not null).SelectMany(static file => file.Exports!.Imports)
                .Select(static import => import.Path).Where(met.Add)];
        }
        foreach (LoadedSchema file in incomplete)
        {
            TryLink(file, isLast: true);
        }
        AddConflicts();
        return [.. _loaded.Select(static file => file.ToCompiled())];
    }

    // Suggestions for an import that is not found need the list of all files.
    private bool TryLink(LoadedSchema file, bool isLast)
    {
        string[] paths = isLast ? [.. _loaded.Where(static file => file.Exports is not null).Select(static file => file.ImportPath)] : [];
        ResolvedImports imports = ImportResolver.Resolve(
            file.Exports!, FindExports, path =>
                NearPaths.Find(path, file.ImportPath, paths, [.. paths, .. EmbeddedProtos.Paths]), input.Roots, cancellation);
        if (!imports.Missing.IsEmpty && !isLast)
        {
            return false;
        }
        file.Link(imports, input, cancellation);
        return true;
    }

    private void AddConflicts()
    {
        Dictionary<string, List<CrossFileName>> conflicts = CrossFileNames.Find(
            _loaded.Select(static file => file.Exports).OfType<FileExports>(), FindExports);
        foreach (LoadedSchema file in _loaded)
        {
            if (conflicts.TryGetValue(file.ImportPath, out List<CrossFileName>? found))
            {
                file.Add(found, input.Read, cancellation);
            }
        }
    }

    private LoadedSchema? Find(string importPath) =>
        _files.GetOrAdd(importPath,
            path => new Lazy<LoadedSchema?>(() => input.Read(path) is { } source
            ? new LoadedSchema(source, _named.Contains(path), cancellation)
            : null)).Value;

    private FileExports? FindExports(string importPath) => Find(importPath)?.Exports ?? EmbeddedProtos.Find(importPath);

    // In order and one by one: if a thread took many at once, the others could be idle at the end.
    private void ForAll(List<string> paths, Action<string> action) =>
        Parallel.ForEach(Partitioner.Create(paths, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancellation }, action);
}
