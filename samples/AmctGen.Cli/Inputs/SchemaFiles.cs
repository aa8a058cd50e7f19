using System.Collections.Concurrent;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Legality;
using AmctGen.Text;

namespace AmctGen.Cli.Inputs;

/// <summary>.proto files and their imports: found in the import folders in order, then among the built-in files.</summary>
/// <param name="importFolders">The folders in which imports are looked up.</param>
/// <param name="changed">A file whose text is used instead of the one on disk; null if there is none.</param>
internal sealed class SchemaFiles(IReadOnlyList<string> importFolders, FindingFile? changed = null)
{
    private readonly (string Path, string FullPath)[] _folders =
        [.. (importFolders.Count == 0 ? ["."] : importFolders).Select(static folder => (folder, Path.GetFullPath(folder)))];
    private readonly EquatableArray<string> _roots = new([.. importFolders.Count == 0 ? ["."] : importFolders]);
    private readonly ConcurrentDictionary<string, string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    private readonly Dictionary<string, string> _pathsOfNamed = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Problem)> _problems = [];

    /// <summary>Adds a file, by its path as typed or by its import path.</summary>
    public void Add(string path)
    {
        string found = !File.Exists(path) && !Directory.Exists(path) && FolderOf(path) is { } folder ? Path.Combine(folder, path) : path;
        (string importPath, string root) = ImportPathOf(found);
        string first = FirstOf(importPath, root) is { } earlier
            ? Path.Combine(earlier, importPath)
            : _pathsOfNamed.GetValueOrDefault(importPath, found);
        if (Path.GetFullPath(first) != Path.GetFullPath(found))
        {
            _problems.Add((found,
                $"imports call it '{importPath}', and under that path '{first}' is found first: name one of them only, or order the -I "
                + $"folders the other way"));
            return;
        }
        if (_pathsOfNamed.TryAdd(importPath, found))
        {
            _named.Add(importPath);
        }
    }

    /// <summary>Parses and links everything.</summary>
    /// <param name="keepsModels">Whether models are needed in addition to the diagnostics.</param>
    /// <param name="keepsDocs">Whether the models contain the documentation.</param>
    public SchemaCompilation Compile(bool keepsModels, bool keepsDocs = false) => SchemaCompilation.Compile(new SchemaInput
    {
        Paths = _named,
        Read = Read,
        Roots = _roots,
        KeepsModels = keepsModels,
        KeepsDocs = keepsDocs,
    });

    /// <summary>Reports the diagnostics; false if there is an error.</summary>
    public bool Report(SchemaCompilation compilation, CommandContext context)
    {
        bool isSound = true;
        foreach (Finding finding in Find(compilation))
        {
            context.Report(finding);
            isSound &= finding.Severity != TextSeverity.Error;
        }
        return isSound;
    }

    /// <summary>All findings, file by file.</summary>
    public IEnumerable<Finding> Find(SchemaCompilation compilation)
    {
        foreach ((string path, string problem) in _problems)
        {
            yield return Finding.OfFile(path, problem) with { Id = ToolErrors.SameImportPath, Place = FindingPlace.StartOfFile };
        }
        foreach (CompiledSchema file in compilation.Files)
        {
            if (file.Exports is null)
            {
                yield return Finding.OfFile(file.Path, _unreadable[file.ImportPath]);
                continue;
            }
            // Remarks are about projects, which the command does not have.
            foreach (DiagnosticInfo found in file.Diagnostics.Where(static found => found.Kind.Severity != TextSeverity.Info))
            {
                yield return found.ToFinding();
            }
        }
    }

    // Null if no folder has such a file. With another form of its path, a file would be found twice and declare its names a second time.
    private SchemaSource? Read(string importPath)
    {
        string? path = _pathsOfNamed.GetValueOrDefault(importPath)
            ?? (ImportRules.IsPlain(importPath) && FolderOf(importPath) is { } folder ? Path.Combine(folder, importPath) : null);
        if (path is null)
        {
            return null;
        }
        string? problem = null;
        if ((path == changed?.Path ? changed.Text : FileBytes.TryRead(path, out problem)) is { } bytes)
        {
            return new SchemaSource(
                new SourceFile(path, importPath, FileEncoding.ToUtf8(bytes), FileEncoding.Find(bytes)), LinkSettings.Default);
        }
        _unreadable[importPath] = problem!;
        return new SchemaSource(new SourceFile(path, importPath, []), LinkSettings.Default,
            DiagnosticInfo.OfFile(LimitDiagnostics.FileUnreadable, path, DiagnosticArgument.Path(path)));
    }

    // The import folder before the given one that contains such a file; null if there is none, or if the given one is not an import folder.
    private string? FirstOf(string path, string root)
    {
        int index = Array.FindIndex(_folders, folder => folder.Path == root);
        return index <= 0
            ? null
            : _folders.Take(index).Select(static folder => folder.Path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, path)));
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

    // As in protoc: the part of the path below the import folder that contains the file.
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
