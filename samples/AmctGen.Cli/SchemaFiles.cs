extern alias generator;

using System.Collections.Concurrent;
using generator::AmctGen.Generator.Exports;
using generator::AmctGen.Generator.Imports;
using generator::AmctGen.Generator.Legality;

namespace AmctGen.Cli;

/// <summary>.proto files and everything that they import: under the import folders in order, then among the built-in files.</summary>
/// <remarks>Files are parsed when they are first asked for and linked on all processors; what is printed is in one order always.</remarks>
internal sealed class SchemaFiles(IReadOnlyList<string> importFolders)
{
    private readonly (string Path, string FullPath)[] _folders = [.. (importFolders.Count == 0 ? ["."] : importFolders).Select(static folder => (folder, Path.GetFullPath(folder)))];
    private readonly generator::AmctGen.EquatableArray<string> _roots = new([.. importFolders.Count == 0 ? ["."] : importFolders]);
    private readonly ConcurrentDictionary<string, Lazy<SchemaFile?>> _files = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    private readonly Dictionary<string, string> _pathsOfNamed = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Problem)> _problems = [];

    /// <summary>All files, in the order in which they were met: those that the call names, then what they import.</summary>
    public List<SchemaFile> Files { get; } = [];

    /// <summary>Names a file, as typed or as imports write it.</summary>
    public void Add(string path)
    {
        string found = !File.Exists(path) && !Directory.Exists(path) && FolderOf(path) is { } folder ? Path.Combine(folder, path) : path;
        (string importPath, string root) = ImportPathOf(found);
        string first = FirstOf(importPath, root) is { } earlier ? Path.Combine(earlier, importPath) : _pathsOfNamed.GetValueOrDefault(importPath, found);
        if (Path.GetFullPath(first) != Path.GetFullPath(found))
        {
            _problems.Add((found, $"imports call it '{importPath}', and under that path '{first}' is found first: name one of them only, or order the -I folders the other way"));
            return;
        }
        _pathsOfNamed[importPath] = found;
        if (_files.TryAdd(importPath, new Lazy<SchemaFile?>(() => new SchemaFile(found, importPath, root, isNamed: true))))
        {
            _named.Add(importPath);
        }
    }

    /// <summary>Parses and links everything.</summary>
    /// <param name="keepsSyntax">Whether the files are needed afterwards.</param>
    public void Link(bool keepsSyntax = true)
    {
        var incomplete = new ConcurrentBag<SchemaFile>();
        var met = new HashSet<string>(_named, StringComparer.Ordinal);
        List<string> wave = _named;
        while (wave.Count > 0)
        {
            ForAll(wave, path =>
            {
                if (Find(path) is { Exports: not null } file && !TryLink(file, isLast: false, keepsSyntax))
                {
                    incomplete.Add(file);
                }
            });
            SchemaFile[] files = [.. wave.Select(Find).OfType<SchemaFile>()];
            Files.AddRange(files);
            wave = [.. files.SelectMany(static file => file.Imports).Where(met.Add)];
        }
        foreach (SchemaFile file in incomplete)
        {
            TryLink(file, isLast: true, keepsSyntax);
        }
        FindConflicts();
    }

    /// <summary>Prints what is wrong; false where there is an error.</summary>
    public bool Report(Surroundings surroundings)
    {
        bool isSound = _problems.Count == 0;
        foreach ((string path, string problem) in _problems)
        {
            surroundings.Report(path, 1, 1, "error", ToolErrors.SameImportPath, problem);
        }
        foreach (SchemaFile file in Files)
        {
            isSound &= file.Report(surroundings);
        }
        return isSound;
    }

    // What an import that is found nowhere may have meant is known when all files are.
    private bool TryLink(SchemaFile file, bool isLast, bool keepsSyntax)
    {
        string[] paths = isLast ? [.. Files.Where(static file => file.Exports is not null).Select(static file => file.ImportPath)] : [];
        ResolvedImports imports = ImportResolver.Resolve(file.Exports!, path => Find(path)?.Exports ?? EmbeddedProtos.Find(path), path => NearPaths.Find(path, file.ImportPath, paths, [.. paths, .. EmbeddedProtos.Paths]), _roots, CancellationToken.None);
        if (!imports.Missing.IsEmpty && !isLast)
        {
            return false;
        }
        file.Link(imports);
        if (!keepsSyntax)
        {
            file.Release();
        }
        return true;
    }

    private void FindConflicts()
    {
        Dictionary<string, List<NameConflict>> conflicts = NameConflicts.Find(
            Files.Select(static file => file.Exports).OfType<FileExports>(), path => Find(path)?.Exports ?? EmbeddedProtos.Find(path));
        foreach (SchemaFile file in Files)
        {
            if (conflicts.TryGetValue(file.ImportPath, out List<NameConflict>? found))
            {
                file.Add(found);
            }
        }
    }

    private static void ForAll(List<string> paths, Action<string> action)
    {
        int next = -1;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, paths.Count), _ =>
        {
            for (int index = Interlocked.Increment(ref next); index < paths.Count; index = Interlocked.Increment(ref next))
            {
                action(paths[index]);
            }
        });
    }

    // Null where no folder holds such a file. Under another form of its path a file would be met, and declare its names, a second time.
    private SchemaFile? Find(string importPath) =>
        _files.GetOrAdd(importPath, path => new Lazy<SchemaFile?>(() =>
            ImportRules.IsPlain(path) && FolderOf(path) is { } folder ? new SchemaFile(Path.Combine(folder, path), path, folder, isNamed: false) : null)).Value;

    // The import folder before the given one that holds such a file; null where none does, or the given one is no import folder.
    private string? FirstOf(string path, string root)
    {
        int index = Array.FindIndex(_folders, folder => folder.Path == root);
        return index <= 0 ? null : _folders.Take(index).Select(static folder => folder.Path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, path)));
    }

    private string? FolderOf(string path)
    {
        foreach ((string folder, _) in _folders)
        {
            if (File.Exists(Path.Combine(folder, path)))
            {
                return folder;
            }
        }
        return null;
    }

    // As protoc: the part of the path below the import folder that holds the file.
    private (string ImportPath, string Root) ImportPathOf(string path)
    {
        string full = Path.GetFullPath(path);
        foreach ((string folder, string fullFolder) in _folders)
        {
            string relative = Path.GetRelativePath(fullFolder, full).Replace('\\', '/');
            if (!relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative))
            {
                return (relative, folder);
            }
        }
        return (Path.GetFileName(path), Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".");
    }
}
